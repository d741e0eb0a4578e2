package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.dispatch.Applicant;
import io.roadwatch.analyzer.llm.dispatch.Demand;
import io.roadwatch.analyzer.llm.dispatch.Dispatcher;
import io.roadwatch.analyzer.llm.dispatch.Grant;
import io.roadwatch.analyzer.llm.dispatch.Refusal;
import io.roadwatch.analyzer.llm.dispatch.Urgency;
import io.roadwatch.analyzer.llm.wire.CallerContext;
import io.roadwatch.analyzer.observe.AnalysisTrace;
import io.roadwatch.analyzer.observe.QueueMetrics;
import io.roadwatch.analyzer.observe.QueueSpan;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waits for a turn at the dispatcher. A caller who goes away gives back his place, or his turn, at once. */
final class Turns {

    private final Dispatcher dispatcher;
    private final QueueMetrics metrics;

    Turns(Dispatcher dispatcher, QueueMetrics metrics) {
        this.dispatcher = dispatcher;
        this.metrics = metrics;
        metrics.begin(Arrays.stream(Urgency.values()).map(Urgency::label).toList());
    }

    /**
     * Makes a call once it is its turn, on the event loop of the subscriber. However that ends, the turn is given back.
     *
     * @return what the call returns; fails with {@link RefusedException} where there is no turn
     */
    <T> Uni<T> take(Demand demand, AnalysisTrace trace, Function<Grant, Uni<? extends T>> call) {
        return Uni.createFrom().deferred(() -> {
            Turn turn = new Turn();
            QueueSpan span = trace.startQueue();
            return Uni.createFrom()
                    .<Grant>emitter(emitter -> turn.applyTo(dispatcher, demand, emitter))
                    .emitOn(CallerContext.executor()) // turns are given on the thread that made room
                    .onFailure(RefusedException.class)
                    .invoke(refused -> dropped(((RefusedException) refused).refusal(), span))
                    .invoke(grant -> waited(grant, demand, span))
                    .<T>chain(call::apply)
                    .onTermination()
                    .invoke(() -> {
                        turn.over();
                        span.refused(FailureReason.CANCELLED); // of a wait that has ended there is nothing left to say
                    });
        });
    }

    private void dropped(Refusal refusal, QueueSpan span) {
        metrics.dropped(refusal.reason());
        span.refused(refusal.reason());
    }

    private void waited(Grant grant, Demand demand, QueueSpan span) {
        metrics.waited(Urgency.of(demand.prior()).label(), grant.waitedNanos() / 1e9);
        span.admitted();
    }

    /** One wait for a turn, which its giver and a caller who goes away may end at the same moment. */
    private static final class Turn implements Applicant {

        private enum Stage {
            WAITING,
            GIVEN,
            OVER
        }

        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
        private volatile @Nullable Grant grant;
        private volatile @Nullable UniEmitter<? super Grant> caller;
        private volatile Dispatcher.@Nullable Application application;

        void applyTo(Dispatcher dispatcher, Demand demand, UniEmitter<? super Grant> emitter) {
            caller = emitter;
            Dispatcher.Application applied = dispatcher.apply(demand, this);
            application = applied;
            if (stage.get() == Stage.OVER) { // the caller went away before the line above
                applied.withdraw();
            }
        }

        @Override
        public void granted(Grant given) {
            grant = given;
            UniEmitter<? super Grant> waiting = caller;
            if (stage.compareAndSet(Stage.WAITING, Stage.GIVEN) && waiting != null) {
                waiting.complete(given);
            } else {
                given.abandoned();
            }
        }

        @Override
        public void refused(Refusal refusal) {
            UniEmitter<? super Grant> waiting = caller;
            if (waiting != null) {
                waiting.fail(new RefusedException(refusal));
            }
        }

        /** A turn whose call has ended is not given back a second time. */
        void over() {
            Stage before = stage.getAndSet(Stage.OVER);
            Grant given = grant; // read after the stage: it is there if the stage says so
            Dispatcher.Application waiting = application;
            if (before == Stage.GIVEN && given != null) {
                given.abandoned();
            } else if (waiting != null) {
                waiting.withdraw();
            }
        }
    }

    /** There is no turn for this demand. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.message(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}

package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of questions run and a bounded number wait, first come, first served; one more is refused. A caller
 * who goes away gives back its place at once, running or waiting, which a bulkhead of the fault tolerance library does not.
 *
 * <p>The monitor is held for a few assignments only, never while a question runs, so it may be taken on an event loop.
 */
final class CallSlots {

    private final int maxRunning;
    private final int maxWaiting;
    private final Queue<Ticket> waiting = new ArrayDeque<>();
    private int running;

    CallSlots(int maxRunning, int maxWaiting) {
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
    }

    /** @return the question's outcome, or an {@link LlmException} of {@link FailureReason#QUEUE_FULL} */
    <T> Uni<T> run(Supplier<Uni<T>> question) {
        return Uni.createFrom().deferred(() -> {
            Ticket ticket = new Ticket();
            return Uni.createFrom()
                    .<Boolean>emitter(place -> enter(ticket, place))
                    .emitOn(CallerContext.executor()) // a place is handed over on the thread of who left it
                    .chain(granted -> question.get())
                    .onTermination()
                    .invoke(() -> leave(ticket));
        });
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private void enter(Ticket ticket, UniEmitter<? super Boolean> place) {
        ticket.place = place;
        switch (admit(ticket)) {
            case RUNNING -> place.complete(true);
            case WAITING -> {}
            case GONE ->
                place.fail(new LlmException(
                        FailureReason.QUEUE_FULL, 0, "%d analyses wait for the LLM already".formatted(maxWaiting)));
        }
    }

    private synchronized State admit(Ticket ticket) {
        if (running < maxRunning) {
            running++;
            ticket.state = State.RUNNING;
        } else if (waiting.size() < maxWaiting) {
            waiting.add(ticket);
            ticket.state = State.WAITING;
        }
        return ticket.state;
    }

    private void leave(Ticket ticket) {
        Ticket next = release(ticket);
        if (next != null && next.place != null) {
            next.place.complete(true);
        }
    }

    /** @return who has the place now */
    private synchronized @Nullable Ticket release(Ticket ticket) {
        State left = ticket.state;
        ticket.state = State.GONE;
        if (left == State.WAITING) {
            waiting.remove(ticket);
        }
        if (left != State.RUNNING) {
            return null;
        }
        Ticket next = waiting.poll();
        if (next == null) {
            running--;
        } else {
            next.state = State.RUNNING;
        }
        return next;
    }

    private enum State {
        WAITING,
        RUNNING,
        GONE
    }

    private static final class Ticket {
        private State state = State.GONE;
        private @Nullable UniEmitter<? super Boolean> place;
    }
}

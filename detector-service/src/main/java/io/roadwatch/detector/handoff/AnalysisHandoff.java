package io.roadwatch.detector.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.LlmStatus;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.observe.FrameSpan;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.HandoffMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Hands frames with groups to the analyzer. At most so many at a time as configured; each within the configured time, and
 * tried once: when it fails the next frame is fresher than a second try would be, and the analyzer has tried its LLM again
 * already. Safe for use by many threads; no call blocks.
 */
@Singleton
public class AnalysisHandoff {

    private static final Logger LOG = Logger.getLogger(AnalysisHandoff.class);

    private final AnalyzerApi analyzer;
    private final HandoffConfig config;
    private final LlmStatusWatch llm;
    private final HandoffMetrics metrics;
    private final TracedCalls calls;
    private final FailureLog failures = new FailureLog();
    private final AtomicInteger inFlight = new AtomicInteger();

    AnalysisHandoff(
            AnalyzerApi analyzer,
            HandoffConfig config,
            LlmStatusWatch llm,
            HandoffMetrics metrics,
            TracedCalls calls,
            QueueDepths queues) {
        this.analyzer = analyzer;
        this.config = config;
        this.llm = llm;
        this.metrics = metrics;
        this.calls = calls;
        queues.show(QueueDepths.HANDOFF, inFlight::get);
    }

    /** Whether a hand-off makes sense now. An analyzer that does not say is taken for available. */
    public LlmAvailability availability() {
        Optional<LlmStatus> status = llm.latest();
        if (!config.enabled() || status.filter(known -> !known.enabled()).isPresent()) {
            return LlmAvailability.DISABLED;
        }
        if (status.filter(known -> !known.keyConfigured()).isPresent()) {
            return LlmAvailability.NO_KEY;
        }
        return inFlight.get() >= config.maxInFlight() ? LlmAvailability.QUEUE_FULL : LlmAvailability.AVAILABLE;
    }

    /** What the analyzer last said of its LLM; empty when it does not say. */
    public Optional<LlmStatus> llmStatus() {
        return llm.latest();
    }

    /**
     * Hands one frame over. The request is written to JSON on the calling thread, which takes a millisecond or two.
     *
     * @param times what was done with the frame up to now, for its trace
     * @param whenDone called exactly once, on a thread of the client or before this returns; it must not block
     */
    public void handOff(AnalysisRequest request, FrameTimes times, Consumer<HandoffOutcome> whenDone) {
        metrics.begun();
        if (!config.enabled()) {
            fail(FailureReason.DISABLED, whenDone);
            return;
        }
        if (inFlight.incrementAndGet() > config.maxInFlight()) {
            inFlight.decrementAndGet();
            fail(FailureReason.QUEUE_FULL, whenDone);
            return;
        }
        byte[] body;
        try {
            body = AnalyzerJson.write(request);
        } catch (JsonProcessingException e) {
            LOG.errorf(e, "a request cannot be written as JSON analysis=%s", request.analysisId());
            inFlight.decrementAndGet();
            fail(FailureReason.INTERNAL, whenDone);
            return;
        }
        FrameSpan frame = calls.begin(request, times);
        send(body, request, frame, outcome -> {
            end(frame, outcome);
            whenDone.accept(outcome);
        });
    }

    private void send(byte[] body, AnalysisRequest request, FrameSpan frame, Consumer<HandoffOutcome> whenDone) {
        long begunNanos = System.nanoTime();
        Uni<Response> call = Uni.createFrom().deferred(() -> analyzer.analyse(body)); // a client that is closed throws
        calls.within(frame, call)
                .ifNoItem()
                .after(config.timeLimit())
                .fail() // and cancels the call, which closes its connection: the analyzer stops working for nobody
                .map(answer -> FailureClassifier.outcomeOf(answer, request))
                .onFailure()
                .recoverWithItem(FailureClassifier::outcomeOf)
                .subscribe()
                .with(outcome -> {
                    inFlight.decrementAndGet();
                    end(outcome, begunNanos, whenDone);
                });
    }

    private static void end(FrameSpan frame, HandoffOutcome outcome) {
        if (outcome instanceof HandoffOutcome.Failed failed) {
            frame.failed(failed.reason());
        } else {
            frame.answered();
        }
    }

    private void end(HandoffOutcome outcome, long begunNanos, Consumer<HandoffOutcome> whenDone) {
        if (outcome instanceof HandoffOutcome.Failed failed) {
            fail(failed.reason(), whenDone);
            return;
        }
        metrics.answered(Duration.ofNanos(System.nanoTime() - begunNanos));
        failures.worked();
        whenDone.accept(outcome);
    }

    private void fail(FailureReason reason, Consumer<HandoffOutcome> whenDone) {
        metrics.failed(reason);
        failures.failed(reason);
        whenDone.accept(new HandoffOutcome.Failed(reason));
    }
}

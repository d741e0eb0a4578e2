package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.dispatch.LaneId;
import io.roadwatch.analyzer.llm.wire.AttemptException;
import io.roadwatch.analyzer.llm.wire.Reply;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Withholds the calls of one account and model while the LLM is sick. Only what blames the LLM counts against it: a wrong key
 * or a refused picture does not, and neither does a caller who went away.
 */
final class LaneGuard {

    /** The guard's clock starts a moment after ours. */
    private static final long MARGIN_NANOS = 2_000_000;

    private final TypedGuard<Uni<Reply>> guard;
    private final long openNanos;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openedAtNanos;

    LaneGuard(LaneId lane, LlmConfig.Breaker config) {
        this.openNanos = config.openFor().toNanos() + MARGIN_NANOS;
        this.guard = TypedGuard.create(new TypeLiteral<Uni<Reply>>() {})
                .withDescription("roadwatch-llm %s %s".formatted(lane.account(), lane.model()))
                .withCircuitBreaker()
                .when(LaneGuard::speaksAgainstTheLlm)
                .requestVolumeThreshold(config.window())
                .failureRatio(config.failureRatio())
                .delay(config.openFor().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /** What does not counts as a success, as the library has it. A try that was given up proves nothing: it stays open. */
    private static boolean speaksAgainstTheLlm(Throwable failure) {
        return failure instanceof TryAbandonedException
                || (failure instanceof AttemptException attempt
                        && attempt.reaction().blamesTheLlm());
    }

    private void changed(CircuitBreakerState next) {
        if (next == CircuitBreakerState.OPEN) {
            openedAtNanos = System.nanoTime();
        }
        state = next;
    }

    /** As {@link io.roadwatch.analyzer.llm.dispatch.Breakers#readyInNanos} says. */
    long readyInNanos() {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> Math.max(1, openNanos - (System.nanoTime() - openedAtNanos));
        };
    }

    /**
     * Makes the call, or fails with {@link CallWithheldException}.
     *
     * <p>The guard does not pass a cancellation on to what it guards. So the call is made to compete with a signal that
     * the caller is gone: whichever comes first cancels the other.
     */
    Uni<Reply> call(Supplier<Uni<Reply>> attempt) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Reply> callerGone = new CompletableFuture<>();
            boolean tries = state != CircuitBreakerState.CLOSED;
            return guard.get(() -> Uni.combine()
                            .any()
                            .of(attempt.get(), Uni.createFrom().completionStage(callerGone)))
                    .onFailure(CircuitBreakerOpenException.class)
                    .transform(open -> new CallWithheldException())
                    .onCancellation()
                    .invoke(() -> callerGone.completeExceptionally(
                            tries ? new TryAbandonedException() : new CallWithheldException()));
        });
    }

    /** The caller of the one call that tries whether the LLM is well again went away. */
    static final class TryAbandonedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TryAbandonedException() {
            super("the try was given up", null, false, false);
        }
    }

    /** No call was made, or it was taken back. */
    static final class CallWithheldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallWithheldException() {
            super("calls are withheld while the LLM recovers", null, false, false);
        }
    }
}

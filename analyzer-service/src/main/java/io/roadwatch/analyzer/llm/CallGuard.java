package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Withholds attempts while the LLM is sick. Only what blames the LLM counts against it: a wrong key or a refused picture
 * does not, and neither does a caller who went away.
 */
final class CallGuard {

    private final TypedGuard<Uni<LlmAnswer>> guard;
    private volatile boolean open;

    CallGuard(LlmConfig.Breaker config) {
        this.guard = TypedGuard.create(new TypeLiteral<Uni<LlmAnswer>>() {})
                .withDescription("roadwatch-llm")
                .withCircuitBreaker()
                .when(failure -> failure instanceof AttemptException attempt && attempt.blamesTheLlm())
                .requestVolumeThreshold(config.window())
                .failureRatio(config.failureRatio())
                .delay(config.openFor().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> open = state != CircuitBreakerState.CLOSED)
                .done()
                .build();
    }

    /** Whether attempts are withheld, or only tried out. */
    boolean isOpen() {
        return open;
    }

    /**
     * Makes the attempt, or fails with {@link FailureReason#CIRCUIT_OPEN}.
     *
     * <p>The guard does not pass a cancellation on to what it guards. So the attempt is made to compete with a signal that
     * the caller is gone: whichever comes first cancels the other.
     */
    Uni<LlmAnswer> call(Supplier<Uni<LlmAnswer>> attempt) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<LlmAnswer> callerGone = new CompletableFuture<>();
            return guard.get(() -> Uni.combine()
                            .any()
                            .of(attempt.get(), Uni.createFrom().completionStage(callerGone)))
                    .onFailure(CircuitBreakerOpenException.class)
                    .transform(open -> new AttemptException(
                            FailureReason.CIRCUIT_OPEN, RetryAdvice.NEVER, "calls are withheld while the LLM recovers"))
                    .onCancellation()
                    .invoke(() -> callerGone.completeExceptionally(
                            new AttemptException(FailureReason.CANCELLED, RetryAdvice.NEVER, "the caller went away")));
        });
    }
}

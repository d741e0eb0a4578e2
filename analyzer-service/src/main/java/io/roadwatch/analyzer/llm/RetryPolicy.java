package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.observe.LlmMetrics;
import io.roadwatch.analyzer.observe.RetryDecision;
import java.time.Duration;
import java.util.Optional;

/** Says whether a question is put once more after a failure that may pass. Thread-safe. */
final class RetryPolicy {

    private final int retries;
    private final RetryBudget budget;
    private final Backoff backoff;
    private final LlmMetrics metrics;

    RetryPolicy(int retries, RetryBudget budget, Backoff backoff, LlmMetrics metrics) {
        this.retries = retries;
        this.budget = budget;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    void questionAsked() {
        budget.questionAsked();
    }

    /**
     * Decides, and takes the extra call from the budget.
     *
     * @param retriesMade of this question so far
     * @return the pause before it; empty when it is not to be
     */
    Optional<Duration> retry(int retriesMade, Duration timeLeft) {
        Duration pause = backoff.pause(retriesMade + 1);
        RetryDecision decision = decide(retriesMade, pause, timeLeft);
        metrics.retry(decision);
        return decision == RetryDecision.GRANTED ? Optional.of(pause) : Optional.empty();
    }

    /** Whether there may be an extra call that follows no failure of the LLM, such as the repair of an answer. */
    boolean extraCall() {
        boolean granted = budget.take();
        metrics.retry(granted ? RetryDecision.GRANTED : RetryDecision.BUDGET_SPENT);
        return granted;
    }

    private RetryDecision decide(int retriesMade, Duration pause, Duration timeLeft) {
        if (retriesMade >= retries) {
            return RetryDecision.ATTEMPTS_SPENT;
        }
        if (pause.compareTo(timeLeft) >= 0) {
            return RetryDecision.NO_TIME;
        }
        return budget.take() ? RetryDecision.GRANTED : RetryDecision.BUDGET_SPENT;
    }
}

package io.roadwatch.analyzer.budget;

import java.time.Duration;

/** Whether an analysis may cost something. */
public sealed interface Spending {

    record Go(Economy economy) implements Spending {}

    /**
     * @param scope the budget that is the tightest
     * @param retryAfter when there is money again, if nothing is spent until then
     */
    record Stop(BudgetScope scope, Duration retryAfter) implements Spending {}
}

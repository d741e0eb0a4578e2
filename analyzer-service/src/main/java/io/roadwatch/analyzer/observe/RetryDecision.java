package io.roadwatch.analyzer.observe;

import java.util.Locale;

/** Whether an extra call was made after one that failed or was unusable, and why not. */
public enum RetryDecision {
    GRANTED,
    /** The question had its number of retries. */
    ATTEMPTS_SPENT,
    /** There were too many extra calls of late. */
    BUDGET_SPENT,
    /** The deadline is nearer than the pause. */
    NO_TIME;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

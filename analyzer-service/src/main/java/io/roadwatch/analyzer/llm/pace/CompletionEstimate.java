package io.roadwatch.analyzer.llm.pace;

/** How long answers are of late: a moving average. Thread-safe. */
public final class CompletionEstimate {

    private static final double FIRST_GUESS = 200;
    private static final double WEIGHT = 0.1;

    private double average = FIRST_GUESS;

    public synchronized void observe(int tokens) {
        average += WEIGHT * (tokens - average);
    }

    /** At least 1. */
    public synchronized int tokens() {
        return (int) Math.max(1, Math.ceil(average));
    }
}

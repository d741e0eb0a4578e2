package io.roadwatch.analyzer.llm;

import java.time.Duration;

/**
 * The time that an analysis has, over all its calls. On {@link System#nanoTime}.
 *
 * @param beganNanos when it was asked for
 * @param limit from then on
 */
public record Deadline(long beganNanos, Duration limit) {

    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime(), limit);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    /** Never negative. */
    public Duration left() {
        Duration left = limit.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    long endNanos() {
        return beganNanos + limit.toNanos();
    }
}

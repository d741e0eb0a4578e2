package io.roadwatch.analyzer.llm.pace;

import java.time.Duration;

/**
 * How fast calls may become more: in any second at most so many times the mean of the last seconds, but always a small part of
 * the limit. So a start is slow, silence is followed by a slow start, and a sudden demand is met step by step; the vendor
 * refuses ramps that are too steep, also below its limits.
 *
 * <p>Not thread-safe.
 */
public final class Ramp {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final double startFraction;
    private final double growth;
    private final SlidingWindow recent = new SlidingWindow(REMEMBERED.toNanos());

    /**
     * @param startFraction above 0 and at most 1: part of the limit that may be used at once
     * @param growth above 1: how many times the mean of the last 10 s may be used in a second
     */
    public Ramp(double startFraction, double growth) {
        if (!(startFraction > 0 && startFraction <= 1) || !(growth > 1)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "startFraction must be in 0..1 and growth above 1, got %s and %s".formatted(startFraction, growth));
        }
        this.startFraction = startFraction;
        this.growth = growth;
    }

    /** Calls that may be made in a second, of a limit per second; at least one. */
    long perSecond(double limit, long nowNanos) {
        double mean = recent.sum(nowNanos) / (double) REMEMBERED.toSeconds();
        double more = Math.max(growth * mean, mean + 1); // small numbers would not grow otherwise
        double allowed = Math.min(limit, Math.max(startFraction * limit, more));
        return Math.max(1, (long) allowed);
    }

    void called(long nowNanos) {
        recent.admit(1, nowNanos);
    }

    /** The vendor found it too steep: as after a long silence. */
    void startOver() {
        recent.forget();
    }
}

package io.roadwatch.detector.decode;

import java.time.Duration;

/**
 * Measures how far reading lags behind a live source: time that passed less media time that was read, against the least such
 * difference seen. Used by one thread.
 */
final class ReadLag {

    /** Camera clocks run wrong by up to about this; without forgetting, a slow one would look like an ever growing lag. */
    private static final double FORGOTTEN_PER_SECOND = 100e-6;

    private boolean begun;
    private long latestNanos;
    private double leastNanos;
    private double lagNanos;

    /**
     * Takes a packet into account.
     *
     * @param nowNanos when it was read, on the scale of {@link System#nanoTime()}
     * @param mediaMicros its continuous media time
     */
    void packet(long nowNanos, long mediaMicros) {
        double difference = nowNanos - mediaMicros * 1e3;
        if (begun) {
            leastNanos += (nowNanos - latestNanos) * FORGOTTEN_PER_SECOND;
        }
        leastNanos = begun ? Math.min(leastNanos, difference) : difference;
        lagNanos = difference - leastNanos;
        latestNanos = nowNanos;
        begun = true;
    }

    Duration behind() {
        return Duration.ofNanos(Math.round(lagNanos));
    }
}

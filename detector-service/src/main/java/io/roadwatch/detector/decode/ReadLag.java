package io.roadwatch.detector.decode;

import java.time.Duration;

/**
 * Measures how far reading lags behind a live source: time that passed less media time that was read, against the least such
 * difference seen. Used by one thread.
 *
 * <p>Clocks of cameras run wrong, stand still while nothing is sent, and promise more frames than come; none of that is a lag.
 * So the difference counts only while the reader hardly ever waits: a reader that waits for packets has read all there are.
 */
final class ReadLag {

    private static final long WINDOW_NANOS = 1_000_000_000;

    /** Share of the time that a reader spends waiting who keeps up. One that does not spends it on decoding. */
    private static final double KEEPS_UP = 0.25;

    private boolean begun;
    private double leastNanos;
    private double lagNanos;
    private long windowBegunNanos;
    private long waitedNanos;

    /**
     * Takes a packet into account.
     *
     * @param waitedNanos how long reading it took
     * @param nowNanos when it was read, on the scale of {@link System#nanoTime()}
     * @param mediaMicros its continuous media time
     */
    void packet(long waitedNanos, long nowNanos, long mediaMicros) {
        double difference = nowNanos - mediaMicros * 1e3;
        if (!begun) {
            begun = true;
            leastNanos = difference;
            windowBegunNanos = nowNanos;
        }
        this.waitedNanos += waitedNanos;
        if (nowNanos - windowBegunNanos >= WINDOW_NANOS) {
            if (this.waitedNanos >= KEEPS_UP * (nowNanos - windowBegunNanos)) {
                leastNanos = difference;
            }
            windowBegunNanos = nowNanos;
            this.waitedNanos = 0;
        }
        leastNanos = Math.min(leastNanos, difference);
        lagNanos = difference - leastNanos;
    }

    Duration behind() {
        return Duration.ofNanos(Math.round(lagNanos));
    }
}

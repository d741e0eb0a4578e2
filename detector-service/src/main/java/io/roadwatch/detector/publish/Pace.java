package io.roadwatch.detector.publish;

/** Thins something out to a rate. Not safe for use by many threads: its owner guards it. */
public final class Pace {

    private final double intervalNanos;
    private double dueNanos = Double.NEGATIVE_INFINITY;

    /** @param maxRateFps above 0; infinite lets everything pass */
    public Pace(double maxRateFps) {
        this.intervalNanos = 1e9 / maxRateFps;
    }

    /** Whether it would be admitted now. */
    public boolean due(long nowNanos) {
        return intervalNanos == 0 || nowNanos >= dueNanos;
    }

    public boolean admits(long nowNanos) {
        if (!due(nowNanos)) {
            return false;
        }
        // What is a little late must not make the next one late too; a long silence is not caught up on.
        boolean steady = nowNanos - dueNanos <= intervalNanos;
        dueNanos = (steady ? dueNanos : nowNanos) + intervalNanos;
        return true;
    }
}

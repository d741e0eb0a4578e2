package io.roadwatch.detector.track;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stream time in seconds since the first frame, never running back: a frame that comes late, or with the time of the one
 * before, takes no time; and when the clock was set back, time goes on from there as if nothing had happened.
 */
final class StreamSeconds {

    /** Frames out of order are this late at most; more is a clock that was set back. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private static final int GAPS = 5;

    private final double[] gaps = new double[GAPS];
    private final double[] sorted = new double[GAPS];
    private int frames;
    private @Nullable Instant latest;
    private double now;

    double advanceTo(Instant at) {
        Instant before = latest == null ? at : latest;
        if (at.isBefore(before.minus(LATE))) {
            latest = at;
            return now;
        }
        if (at.isAfter(before)) {
            double gap = Duration.between(before, at).toNanos() / 1e9;
            gaps[frames++ % GAPS] = gap;
            now += gap;
            latest = at;
        } else if (latest == null) {
            latest = at;
        }
        return now;
    }

    /** The usual time between two frames: the median of the last few, so that one gap is no change; 0 before the second frame. */
    double usualGap() {
        int known = Math.min(frames, GAPS);
        System.arraycopy(gaps, 0, sorted, 0, known);
        Arrays.sort(sorted, 0, known);
        return known == 0 ? 0 : sorted[known / 2];
    }
}

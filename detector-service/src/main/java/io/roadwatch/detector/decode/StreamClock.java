package io.roadwatch.detector.decode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Turns the timestamps of a source into stream time, which never runs backwards. A live source is timed by the wall clock,
 * because camera clocks jump. A file is timed by its media timestamps; one that is missing, goes back, or leaps ahead is
 * replaced by the nominal distance of two frames. Used by one thread.
 */
final class StreamClock {

    private static final Duration LARGEST_STEP = Duration.ofSeconds(10);
    private static final Duration STEP_WITHOUT_RATE = Duration.ofMillis(40);

    private final Clock wallClock;
    private final boolean live;
    private final Duration nominalStep;
    private Instant latest;
    private long latestMicros = Long.MIN_VALUE;

    /** @param startedAt stream time of the first frame of a file */
    StreamClock(Clock wallClock, boolean live, double frameRateFps, Instant startedAt) {
        this.wallClock = wallClock;
        this.live = live;
        this.nominalStep = frameRateFps > 0 ? Duration.ofNanos(Math.round(1e9 / frameRateFps)) : STEP_WITHOUT_RATE;
        this.latest = startedAt;
    }

    /** @param mediaMicros the frame's own timestamp in microseconds, whatever its origin */
    Instant timeOf(long mediaMicros) {
        if (live) {
            Instant now = wallClock.instant();
            latest = now.isAfter(latest) ? now : latest;
            return latest;
        }
        latest = latestMicros == Long.MIN_VALUE ? latest : latest.plus(step(mediaMicros));
        latestMicros = mediaMicros;
        return latest;
    }

    /** Stream time at which the first frame of the next round of a looped file is due. */
    Instant next() {
        return latest.plus(nominalStep);
    }

    private Duration step(long mediaMicros) {
        long micros = mediaMicros - latestMicros;
        boolean plausible = micros > 0 && micros <= LARGEST_STEP.toNanos() / 1_000;
        return plausible ? Duration.ofNanos(micros * 1_000) : nominalStep;
    }
}

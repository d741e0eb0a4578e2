package io.roadwatch.detector.decode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Turns the timestamps of pictures into stream time, which never runs backwards. A live source is timed by the wall clock,
 * because camera clocks jump. A file is timed by its media timestamps, made continuous by {@link MediaTimeline}; one that is
 * missing or goes back is replaced by the nominal distance of two frames. Used by one thread.
 */
final class StreamClock {

    private static final Duration STEP_WITHOUT_RATE = Duration.ofMillis(40);

    private final Clock wallClock;
    private final boolean live;
    private final Duration nominalStep;
    private Instant latest;
    private boolean begun;
    private long latestMicros;

    /** @param startedAt stream time of the first frame of a file */
    StreamClock(Clock wallClock, boolean live, double frameRateFps, Instant startedAt) {
        this.wallClock = wallClock;
        this.live = live;
        this.nominalStep = frameRateFps > 0 ? Duration.ofNanos(Math.round(1e9 / frameRateFps)) : STEP_WITHOUT_RATE;
        this.latest = startedAt;
    }

    /** @param mediaMicros the frame's own timestamp in microseconds, whatever its origin, or {@link MediaTimeline#NONE} */
    Instant timeOf(long mediaMicros) {
        if (live) {
            Instant now = wallClock.instant();
            latest = now.isAfter(latest) ? now : latest;
            return latest;
        }
        Duration step = step(mediaMicros);
        latest = begun ? latest.plus(step) : latest;
        latestMicros = mediaMicros == MediaTimeline.NONE ? latestMicros + step.toNanos() / 1_000 : mediaMicros;
        begun = true;
        return latest;
    }

    /** Stream time at which the first frame of the next round of a looped file is due. */
    Instant next() {
        return latest.plus(nominalStep);
    }

    private Duration step(long mediaMicros) {
        boolean forward = mediaMicros != MediaTimeline.NONE && mediaMicros > latestMicros;
        return forward ? Duration.ofNanos((mediaMicros - latestMicros) * 1_000) : nominalStep;
    }
}

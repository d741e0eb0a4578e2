package io.roadwatch.detector.decode;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Turns the timestamps of pictures into stream time, which never runs backwards. A live source is timed by when its pictures
 * come, because camera clocks jump: from the time of opening on, by a clock that nobody sets. A file is timed by its media
 * timestamps, made continuous by {@link MediaTimeline}; one that is missing or goes back is replaced by the nominal distance of
 * two frames. So is a live source that comes in pieces, until it is far behind. Used by one thread.
 */
final class StreamClock {

    private static final Duration STEP_WITHOUT_RATE = Duration.ofMillis(40);

    /** A live source in pieces that stood still for longer goes on at the present. */
    private static final Duration FARTHEST_BEHIND = Duration.ofSeconds(5);

    /** What tells the time of a picture. */
    enum Timing {
        MEDIA,
        MEDIA_NEAR_NOW,
        ARRIVAL;

        static Timing of(VideoInfo info) {
            if (!info.live()) {
                return MEDIA;
            }
            return info.inPieces() ? MEDIA_NEAR_NOW : ARRIVAL;
        }
    }

    private final Timing timing;
    private final Instant startedAt;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private final Duration nominalStep;
    private Instant latest;
    private boolean begun;
    private long latestMicros;

    /**
     * @param startedAt stream time of the first frame of a file; now, for a live source
     * @param nanoTime {@link System#nanoTime()}, or like it
     */
    StreamClock(Timing timing, double frameRateFps, Instant startedAt, LongSupplier nanoTime) {
        this.timing = timing;
        this.startedAt = startedAt;
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
        this.nominalStep = frameRateFps > 0 ? Duration.ofNanos(Math.round(1e9 / frameRateFps)) : STEP_WITHOUT_RATE;
        this.latest = startedAt;
    }

    /** @param mediaMicros the frame's own timestamp in microseconds, whatever its origin, or {@link MediaTimeline#NONE} */
    Instant timeOf(long mediaMicros) {
        if (timing == Timing.ARRIVAL) {
            latest = now();
            return latest;
        }
        Duration step = step(mediaMicros);
        latest = begun ? latest.plus(step) : latest;
        latestMicros = mediaMicros == MediaTimeline.NONE ? latestMicros + step.toNanos() / 1_000 : mediaMicros;
        begun = true;
        if (timing == Timing.MEDIA_NEAR_NOW) {
            Instant now = now();
            latest = latest.isBefore(now.minus(FARTHEST_BEHIND)) ? now : latest;
        }
        return latest;
    }

    private Instant now() {
        return startedAt.plusNanos(nanoTime.getAsLong() - startedNanos);
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

package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Makes one continuous media time of the timestamps of packets. Where they leap ahead or fall back, by a discontinuity or
 * because a camera set its clock, time goes on by one nominal frame. Works in ticks of the stream. Used by one thread.
 */
final class MediaTimeline {

    /** A timestamp that is missing; FFmpeg's {@code AV_NOPTS_VALUE}. */
    static final long NONE = Long.MIN_VALUE;

    private static final long FARTHEST_AHEAD_SECONDS = 10;
    private static final long FARTHEST_BACK_SECONDS = 1;
    private static final double STEP_WITHOUT_RATE_SECONDS = 0.04;

    private final double secondsPerTick;
    private final long nominalStepTicks;
    private long latestTicks = NONE;
    private long firstTicks;
    private long offsetTicks;

    MediaTimeline(AVRational tick, double frameRateFps) {
        this((double) tick.num() / tick.den(), frameRateFps);
    }

    MediaTimeline(double secondsPerTick, double frameRateFps) {
        this.secondsPerTick = secondsPerTick;
        double step = frameRateFps > 0 ? 1 / frameRateFps : STEP_WITHOUT_RATE_SECONDS;
        this.nominalStepTicks = Math.max(1, Math.round(step / secondsPerTick));
    }

    /**
     * Takes the next packet of the stream into account.
     *
     * @param ticks its decoding timestamp, or {@link #NONE}
     * @return what has to be added to the timestamps of this packet
     */
    long offsetFor(long ticks) {
        if (ticks == NONE) {
            return offsetTicks;
        }
        if (latestTicks == NONE) {
            firstTicks = ticks;
        } else {
            double stepSeconds = (ticks - latestTicks) * secondsPerTick;
            if (stepSeconds > FARTHEST_AHEAD_SECONDS || stepSeconds < -FARTHEST_BACK_SECONDS) {
                offsetTicks += latestTicks + nominalStepTicks - ticks;
            }
        }
        latestTicks = ticks;
        return offsetTicks;
    }

    /** Media time of a timestamp of the latest packet, from the first packet on, in microseconds. */
    long micros(long ticks) {
        return Math.round((ticks + offsetTicks - firstTicks) * secondsPerTick * 1e6);
    }

    /** Media time of the latest packet, from the first packet on, in microseconds. */
    long positionMicros() {
        return latestTicks == NONE ? 0 : micros(latestTicks);
    }
}

package io.roadwatch.detector.source;

import java.time.Duration;

/**
 * How often a stream's frames are analysed.
 *
 * @param interval shortest stream time between two analysed frames; zero takes every frame
 */
public record Sampling(Duration interval) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public Sampling {
        if (interval.isNegative() || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the sampling interval must be between 0 and 1 hour, got " + interval);
        }
    }

    /** @param rateFps frames per second, above 0 and at most 120 */
    public static Sampling ofRate(double rateFps) {
        if (!(rateFps > 0 && rateFps <= 120)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "the sampling rate must be above 0 and at most 120 frames per second, got " + rateFps);
        }
        return new Sampling(Duration.ofNanos(Math.round(1e9 / rateFps)));
    }
}

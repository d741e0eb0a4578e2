package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.Sampling;
import java.time.Duration;
import java.time.Instant;

/**
 * Chooses the frames to analyse, on a grid of stream time, so that the mean rate is met although frames do not fall on the
 * grid. Used by one thread.
 */
final class FrameSampler {

    private final Duration interval;
    private Instant due = Instant.MIN;

    FrameSampler(Sampling sampling) {
        this.interval = sampling.interval();
    }

    boolean wants(Instant capturedAt) {
        if (capturedAt.isBefore(due)) {
            return false;
        }
        boolean onGrid = due.isAfter(Instant.MIN) && due.plus(interval).isAfter(capturedAt);
        due = (onGrid ? due : capturedAt).plus(interval);
        return true;
    }
}

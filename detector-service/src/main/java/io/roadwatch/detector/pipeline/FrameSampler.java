package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.Sampling;
import java.time.Duration;
import java.time.Instant;

/**
 * Chooses the frames to analyse, on a grid of stream time, so that the mean rate is met although frames do not fall on the
 * grid. A frame that comes a little early is taken as the one that is due: live frames arrive with jitter, and a camera that is
 * sampled at its own rate would lose every frame that followed a late one. Used by one thread.
 */
final class FrameSampler {

    private static final Duration JITTER = Duration.ofMillis(20);

    private final Duration interval;
    private final Duration slack;
    private Instant due = Instant.MIN;

    FrameSampler(Sampling sampling) {
        this.interval = sampling.interval();
        Duration half = interval.dividedBy(2);
        this.slack = half.compareTo(JITTER) < 0 ? half : JITTER;
    }

    boolean wants(Instant capturedAt) {
        if (capturedAt.plus(slack).isBefore(due)) {
            return false;
        }
        boolean onGrid = due.isAfter(Instant.MIN) && due.plus(interval).isAfter(capturedAt);
        due = (onGrid ? due : capturedAt).plus(interval);
        return true;
    }
}

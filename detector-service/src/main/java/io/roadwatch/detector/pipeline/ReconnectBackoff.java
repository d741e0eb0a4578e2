package io.roadwatch.detector.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts to connect: each is drawn at random between the shortest pause and a bound that begins at twice the
 * shortest and doubles with each failure, up to a cap. So many cameras behind one dead switch do not come back in step. Used by
 * one thread.
 */
final class ReconnectBackoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    ReconnectBackoff(PipelineConfig.Reconnect config, RandomGenerator random) {
        this.shortest = config.shortestPause();
        this.longest = config.longestPause().compareTo(shortest) < 0 ? shortest : config.longestPause();
        this.random = random;
    }

    /** The pause after one more failure. */
    Duration nextPause() {
        failures++;
        double boundNanos = Math.min(
                (double) longest.toNanos(),
                Math.scalb((double) shortest.toNanos(), Math.min(failures, MOST_DOUBLINGS)));
        long spreadNanos = (long) boundNanos - shortest.toNanos();
        return shortest.plusNanos(spreadNanos <= 0 ? 0 : random.nextLong(spreadNanos + 1));
    }

    /** Number of the next attempt since the stream last ran, from 1. */
    int attempt() {
        return failures + 1;
    }

    void succeeded() {
        failures = 0;
    }
}

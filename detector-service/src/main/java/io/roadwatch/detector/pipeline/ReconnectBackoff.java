package io.roadwatch.detector.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts to connect: the first one begins at the shortest pause, each further one may be twice as long, up
 * to a cap. Jitter keeps many cameras behind one dead switch from coming back in step. Used by one thread.
 */
final class ReconnectBackoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    ReconnectBackoff(PipelineConfig.Reconnect config, RandomGenerator random) {
        this.shortest = config.shortestPause();
        this.longest = config.longestPause();
        this.random = random;
    }

    /** The pause after one more failure: between the shortest pause and the doubled one. */
    Duration nextPause() {
        long ceilingNanos = Math.min(longest.toNanos(), shortest.toNanos() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        long spreadNanos = ceilingNanos - shortest.toNanos();
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

package io.roadwatch.detector.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/** Knows how long the inference threads have been at the frames that they took. Thread-safe. */
final class InferencePulse {

    private static final long IDLE = Long.MIN_VALUE;

    private final LongSupplier nanoClock;
    private final AtomicLongArray begunNanos;

    InferencePulse(int threads, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.begunNanos = new AtomicLongArray(threads);
        for (int thread = 0; thread < threads; thread++) {
            begunNanos.set(thread, IDLE);
        }
    }

    void begins(int thread) {
        begunNanos.set(thread, nanoClock.getAsLong());
    }

    void ends(int thread) {
        begunNanos.set(thread, IDLE);
    }

    /** How many threads have been at the same frames for longer than this. A thread that waits for a frame is not one. */
    int stuckFor(Duration limit) {
        long now = nanoClock.getAsLong();
        int stuck = 0;
        for (int thread = 0; thread < begunNanos.length(); thread++) {
            long begun = begunNanos.get(thread);
            if (begun != IDLE && now - begun > limit.toNanos()) {
                stuck++;
            }
        }
        return stuck;
    }

    int threads() {
        return begunNanos.length();
    }
}

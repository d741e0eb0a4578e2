package io.roadwatch.benchmark.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Time that has passed, and waiting for it: a benchmark's measurement lasts as long as it was told. */
public final class Stopwatch {

    private final long begun = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public double seconds() {
        return nanos() / 1e9;
    }

    /** Returns when so much has passed since the start. */
    public void awaitElapsed(Duration time) {
        while (nanos() < time.toNanos()) {
            LockSupport.parkNanos(time.toNanos() - nanos());
        }
    }

    private long nanos() {
        return System.nanoTime() - begun;
    }
}

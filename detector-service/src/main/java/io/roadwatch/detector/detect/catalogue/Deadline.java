package io.roadwatch.detector.detect.catalogue;

import java.time.Duration;

/** A moment after which something is given up. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }
}

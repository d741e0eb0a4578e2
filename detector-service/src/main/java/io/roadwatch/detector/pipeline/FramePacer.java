package io.roadwatch.detector.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Holds a file back to real time, so that it looks like a live camera. Used by one thread. */
final class FramePacer {

    private final Clock wallClock;

    FramePacer(Clock wallClock) {
        this.wallClock = wallClock;
    }

    /** Waits until a frame is due; at once if it is late. */
    void awaitDue(Instant capturedAt) throws InterruptedException {
        Duration early = Duration.between(wallClock.instant(), capturedAt);
        if (early.compareTo(Duration.ZERO) > 0) {
            Thread.sleep(early.toMillis(), early.toNanosPart() % 1_000_000);
        }
    }
}

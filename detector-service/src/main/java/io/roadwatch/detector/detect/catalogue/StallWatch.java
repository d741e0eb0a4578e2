package io.roadwatch.detector.detect.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Closes a body that falls silent or takes too long, which wakes its reader: the HTTP client bounds the wait for an answer,
 * but not for what follows. Owns a thread; close it.
 */
final class StallWatch implements AutoCloseable {

    private final InputStream body;
    private final Duration silence;
    private final Deadline deadline;
    private final ScheduledExecutorService thread;
    private volatile long movedNanos = System.nanoTime();
    private volatile boolean tripped;

    StallWatch(InputStream body, Duration silence, Deadline deadline) {
        this.body = body;
        this.silence = silence;
        this.deadline = deadline;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watcher = new Thread(task, "model-download-watch");
            watcher.setDaemon(true);
            return watcher;
        });
        long pollMillis = Math.max(10, Math.min(500, silence.toMillis() / 4));
        this.thread.scheduleWithFixedDelay(this::look, pollMillis, pollMillis, TimeUnit.MILLISECONDS);
    }

    /** Something came. */
    void moved() {
        movedNanos = System.nanoTime();
    }

    /** Whether the body was closed from here. */
    boolean tripped() {
        return tripped;
    }

    private void look() {
        if (deadline.isOver() || System.nanoTime() - movedNanos > silence.toNanos()) {
            tripped = true;
            try {
                body.close();
            } catch (IOException e) {
                // it is given up anyway
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

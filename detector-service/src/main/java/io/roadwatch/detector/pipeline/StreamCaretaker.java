package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks at every stream twice a second, on a thread of its own, and settles the affairs of those that were removed once their
 * threads have ended.
 */
final class StreamCaretaker {

    private static final Logger LOG = Logger.getLogger(StreamCaretaker.class);
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(3);

    private final Collection<WatchedStream> streams;
    private final Consumer<CameraId> gone;
    private final Queue<WatchedStream> removed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Thread thread = new Thread(this::work, "stream-caretaker");

    /**
     * @param streams a live view of the streams to look at
     * @param gone told of a removed camera when nothing works on it any more
     */
    StreamCaretaker(Collection<WatchedStream> streams, Consumer<CameraId> gone) {
        this.streams = streams;
        this.gone = gone;
        this.thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /** Takes over a stream that was removed and stopped. */
    void bury(WatchedStream stream) {
        removed.add(stream);
    }

    /** Waits for all stopped streams to close what they opened. */
    void end() {
        thread.interrupt();
        long deadlineNanos = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        try {
            for (WatchedStream stream : streams) {
                stream.pipeline().awaitEnd(Duration.ofNanos(deadlineNanos - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                streams.forEach(stream -> guarded(stream.watchdog()::look));
                guarded(this::settle);
                Thread.sleep(PERIOD.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException
                | Error e) { // the thread's root: a defect with one stream must not leave others unwatched
            if (failing.compareAndSet(false, true)) {
                LOG.error("Watching streams failed; further failures are not logged", e);
            }
        }
    }

    /** The stream that was removed last under that id, while something still works on it. */
    Optional<StreamPipeline> buried(CameraId camera) {
        return removed.stream()
                .map(WatchedStream::pipeline)
                .filter(pipeline -> pipeline.spec().id().equals(camera))
                .reduce((earlier, later) -> later);
    }

    private void settle() {
        removed.removeIf(stream -> {
            boolean ended = stream.pipeline().ended();
            if (ended) {
                gone.accept(stream.pipeline().spec().id());
            }
            return ended;
        });
    }
}

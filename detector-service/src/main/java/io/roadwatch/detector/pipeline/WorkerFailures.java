package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.observe.StreamMetrics.Component;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Counts what goes wrong with single frames, and logs the first of several failures in a row. Safe for many threads. */
final class WorkerFailures {

    private static final Logger LOG = Logger.getLogger(WorkerFailures.class);

    private final AtomicBoolean failing = new AtomicBoolean();
    private final StreamMetrics metrics;

    WorkerFailures(StreamMetrics metrics) {
        this.metrics = metrics;
    }

    void worked() {
        failing.set(false);
    }

    void failed(Throwable failure) {
        metrics.failed(Component.ANALYSE, failure);
        if (failing.compareAndSet(false, true)) {
            LOG.error("Analysing a frame failed; further failures in a row are counted, not logged", failure);
        }
    }
}

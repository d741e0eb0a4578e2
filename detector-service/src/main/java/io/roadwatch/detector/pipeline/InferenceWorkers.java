package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.observe.StageMetrics;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.observe.StreamMetrics.Component;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A fixed number of threads that analyse the frames of all streams, first come, first served. A stream has at most one job
 * in the queue, so the queue is as long as there are streams, and no stream can starve another.
 */
@ApplicationScoped
class InferenceWorkers {

    private static final Logger LOG = Logger.getLogger(InferenceWorkers.class);

    /** What a job may use while it runs; session and scaler belong to the thread. */
    record Tools(String modelType, DetectionSession detector, PictureScaler scaler) {}

    private final BlockingQueue<Consumer<Tools>> jobs = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final InstalledDetector installed;
    private final StreamMetrics metrics;
    private final StageMetrics stages;

    InferenceWorkers(InstalledDetector installed, DetectConfig config, StreamMetrics metrics, StageMetrics stages) {
        this.stages = stages;
        this.installed = installed;
        this.metrics = metrics;
        installed.find().ifPresent(detector -> start(detector, config.inferenceThreads()));
    }

    private void start(ObjectDetector detector, int count) {
        for (int number = 1; number <= count; number++) {
            Thread thread = new Thread(() -> work(detector), "inference-" + number);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Whether there is a model to work with. */
    boolean ready() {
        return installed.find().isPresent();
    }

    Optional<ModelInfo> model() {
        return installed.find().map(ObjectDetector::model);
    }

    /** Queues a job; never blocks. */
    void submit(Consumer<Tools> job) {
        jobs.add(job);
    }

    private void work(ObjectDetector detector) {
        try (DetectionSession session = detector.newSession(stages);
                PictureScaler scaler = new PictureScaler()) {
            Tools tools = new Tools(detector.model().id(), session, scaler);
            while (!Thread.currentThread().isInterrupted()) {
                run(jobs.take(), tools);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        } catch (RuntimeException | Error e) { // the thread's root: only before the first job
            metrics.failed(Component.ANALYSE, e);
            LOG.error("An inference thread cannot begin, so fewer frames can be analysed", e);
        }
    }

    private void run(Consumer<Tools> job, Tools tools) {
        try {
            job.accept(tools);
            failing.set(false);
        } catch (RuntimeException | Error e) { // the thread's root: a defect with one frame must not end the thread
            metrics.failed(Component.ANALYSE, e);
            if (failing.compareAndSet(false, true)) {
                LOG.error("Analysing a frame failed; further failures in a row are counted, not logged", e);
            }
        }
    }

    @PreDestroy
    void close() {
        threads.forEach(Thread::interrupt);
    }
}

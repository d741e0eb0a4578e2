package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.observe.InferenceMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.roadwatch.detector.observe.StageMetrics;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.observe.StreamMetrics.Component;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A fixed number of threads that analyse the frames of all streams, first come, first served. */
@ApplicationScoped
class InferenceWorkers {

    private static final Logger LOG = Logger.getLogger(InferenceWorkers.class);
    private static final String QUEUE = "inference";

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger working = new AtomicInteger();
    private final InstalledDetector installed;
    private final WaitingTurns waiting;
    private final StreamMetrics streams;
    private final InferenceMetrics metrics;
    private final WorkerFailures failures;
    private final InferencePulse pulse;

    InferenceWorkers(
            InstalledDetector installed,
            DetectConfig config,
            StreamMetrics streams,
            InferenceMetrics metrics,
            QueueDepths queues) {
        this.installed = installed;
        this.waiting = new WaitingTurns(config.inferenceThreads());
        this.streams = streams;
        this.metrics = metrics;
        this.failures = new WorkerFailures(streams);
        this.pulse = new InferencePulse(config.inferenceThreads(), System::nanoTime);
        queues.show(QUEUE, waiting::size);
        installed.find().ifPresent(detector -> start(detector, config.inferenceThreads()));
    }

    private void start(ObjectDetector detector, int count) {
        for (int number = 1; number <= count; number++) {
            int index = number - 1;
            Thread thread = new Thread(() -> work(detector, index), "inference-" + number);
            thread.setDaemon(true);
            threads.add(thread);
            working.incrementAndGet();
            thread.start();
        }
    }

    /** Whether there is a model to work with. */
    boolean ready() {
        return installed.find().isPresent();
    }

    /** Whether there is a thread to work with it. */
    boolean working() {
        return working.get() > 0;
    }

    /** What each thread is busy with, in time. */
    InferencePulse pulse() {
        return pulse;
    }

    Optional<ModelInfo> model() {
        return installed.find().map(ObjectDetector::model);
    }

    /** Where the time of a frame goes. */
    StageMetrics stages() {
        return metrics.stages();
    }

    /** Queues a turn; never blocks. */
    void submit(Turn turn) {
        waiting.add(turn);
    }

    private void work(ObjectDetector detector, int index) {
        try (DetectionSession session = detector.newSession(metrics.stages());
                PictureScaler scaler = new PictureScaler()) {
            InferenceWorker worker = new InferenceWorker(detector.model().id(), session, scaler, failures);
            while (!Thread.currentThread().isInterrupted()) {
                List<Turn> turns = waiting.take(detector.batchSize());
                metrics.served(turns.size());
                pulse.begins(index);
                worker.serve(turns);
                pulse.ends(index);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service ends
        } catch (RuntimeException | Error e) { // the thread's root: only before the first turn
            streams.failed(Component.ANALYSE, e);
            LOG.error("An inference thread cannot begin, so fewer frames can be analysed", e);
        } finally {
            working.decrementAndGet();
        }
    }

    @PreDestroy
    void close() {
        threads.forEach(Thread::interrupt);
    }
}

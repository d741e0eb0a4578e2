package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.observe.StreamMetrics.DropReason;
import io.roadwatch.detector.source.StreamSpec;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sampled frames of one stream and has the newest one analysed on the inference threads, one at a time and in
 * order. {@link #offer} is called by the stream's thread and never blocks; a frame that is overtaken is closed and counted.
 */
final class FrameAnalyser {

    private final String cameraId;
    private final FrameSampler sampler;
    private final InferenceWorkers workers;
    private final SceneAnalysis analysis;
    private final StreamMetrics metrics;
    private final LatestFrameSlot slot = new LatestFrameSlot();
    private final AtomicBoolean queued = new AtomicBoolean();
    private final AtomicLong framesAnalysed = new AtomicLong();
    private volatile @Nullable Instant lastFrameAt;
    private volatile boolean stopped;

    FrameAnalyser(StreamSpec spec, InferenceWorkers workers, SceneAnalysis analysis, StreamMetrics metrics) {
        this.cameraId = spec.id().value();
        this.sampler = new FrameSampler(spec.sampling());
        this.workers = workers;
        this.analysis = analysis;
        this.metrics = metrics;
    }

    /** Makes the stream's series exist with 0. */
    void expect() {
        analysis.expect(workers.model());
    }

    /** Whether there is a model to analyse with. */
    boolean ready() {
        return workers.ready();
    }

    /** Whether the frame of that stream time is to be analysed. Called once per frame, by the stream's thread. */
    boolean wants(Instant capturedAt) {
        analysis.reached(capturedAt);
        return sampler.wants(capturedAt);
    }

    /** Waits until an offered frame would displace none. */
    void awaitRoom() throws InterruptedException {
        slot.awaitEmpty();
    }

    /** Waits until every offered frame is analysed, at the end of a file. */
    void awaitIdle() throws InterruptedException {
        slot.awaitDone();
    }

    /** Takes over a frame. */
    void offer(DecodedFrame newest) {
        drop(slot.put(newest), DropReason.DETECTOR_BUSY);
        if (stopped) {
            drop(slot.discard(), DropReason.STREAM_STOPPED);
        } else {
            queue();
        }
    }

    /** Ends analysis and frees the waiting frame; the one under way is finished, but not published. */
    void stop() {
        stopped = true;
        analysis.stop();
        drop(slot.discard(), DropReason.STREAM_STOPPED);
    }

    @Nullable
    Instant lastFrameAt() {
        return lastFrameAt;
    }

    long framesAnalysed() {
        return framesAnalysed.get();
    }

    /** At most one job of this stream is queued or running, so frames stay in order. */
    private void queue() {
        if (queued.compareAndSet(false, true)) {
            workers.submit(this::analyseNewest);
        }
    }

    private void analyseNewest(InferenceWorkers.Tools tools) {
        try (DecodedFrame frame = slot.take()) {
            if (frame != null) {
                analyse(frame, tools);
            }
        } finally {
            slot.done();
            queued.set(false);
            if (slot.holdsFrame()) {
                queue();
            }
        }
    }

    private void analyse(DecodedFrame frame, InferenceWorkers.Tools tools) {
        long sequence = framesAnalysed.incrementAndGet();
        analysis.analyse(frame, sequence, tools);
        lastFrameAt = frame.capturedAt();
    }

    private void drop(@Nullable DecodedFrame frame, DropReason reason) {
        if (frame != null) {
            frame.close();
            metrics.frameDropped(cameraId, reason);
        }
    }
}

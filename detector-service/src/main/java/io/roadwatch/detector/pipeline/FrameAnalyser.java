package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureSignature;
import io.roadwatch.detector.observe.FrameMetrics.DropReason;
import io.roadwatch.detector.source.StreamAddress;
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

    private final FrameSampler sampler;
    private final InferenceWorkers workers;
    private final SceneAnalysis analysis;
    private final ObservedStream observed;
    private final boolean fromCamera;
    private final LatestFrameSlot slot = new LatestFrameSlot();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile boolean stopped;

    FrameAnalyser(StreamSpec spec, InferenceWorkers workers, SceneAnalysis analysis, ObservedStream observed) {
        this.sampler = new FrameSampler(spec.sampling());
        this.workers = workers;
        this.analysis = analysis;
        this.observed = observed;
        this.fromCamera = spec.address() instanceof StreamAddress.Network;
    }

    /** Makes the stream's series exist with 0. */
    void expect() {
        analysis.expect(workers.model());
    }

    /** Whether there is a model to analyse with. */
    boolean ready() {
        return workers.ready();
    }

    /** Whether the frame of that stream time is to be analysed. Called once per picture, by the stream's thread. */
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

    /** Whether no frame waits or is under way. */
    boolean idle() {
        return slot.idle();
    }

    /** Takes over a frame. */
    void offer(DecodedFrame newest) {
        observed.pulse().offered();
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
        analysis.analyse(frame, sequence.incrementAndGet(), tools);
        observed.analysed(frame.capturedAt());
        if (fromCamera) { // a file may well show the same for long
            observed.freeze().saw(PictureSignature.of(frame), frame.capturedAt());
        }
    }

    private void drop(@Nullable DecodedFrame frame, DropReason reason) {
        if (frame != null) {
            frame.close();
            observed.ledger().dropped(reason);
        }
    }
}

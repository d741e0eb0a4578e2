package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.decode.PictureSignature;
import io.roadwatch.detector.observe.FrameMetrics.DropReason;
import io.roadwatch.detector.observe.Stage;
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
final class FrameAnalyser implements Turn {

    private final FrameSampler sampler;
    private final InferenceWorkers workers;
    private final SceneAnalysis analysis;
    private final ObservedStream observed;
    private final boolean fromCamera;
    private final LatestFrameSlot slot = new LatestFrameSlot();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile long queuedNanos; // set before the turn is queued
    private @Nullable DecodedFrame underWay; // of the inference thread that has the turn

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

    /** At most one turn of this stream is queued or under way, so frames stay in order. */
    private void queue() {
        if (queued.compareAndSet(false, true)) {
            queuedNanos = System.nanoTime();
            workers.submit(this);
        }
    }

    @Override
    public @Nullable DecodedFrame begin() {
        underWay = slot.take();
        if (underWay != null) {
            workers.stages().took(Stage.QUEUE, System.nanoTime() - queuedNanos);
        }
        return underWay;
    }

    @Override
    public void analyse(DecodedFrame frame, Detected detected, PictureScaler scaler) {
        analysis.analyse(frame, sequence.incrementAndGet(), detected, scaler);
        observed.analysed(frame.capturedAt());
        if (fromCamera) { // a file may well show the same for long
            observed.freeze().saw(PictureSignature.of(frame), frame.capturedAt());
        }
    }

    @Override
    public void detectionFailed() {
        observed.ledger().dropped(DropReason.DETECTION_FAILED);
    }

    @Override
    public void end() {
        if (underWay != null) {
            underWay.close();
            underWay = null;
        }
        slot.done();
        queued.set(false);
        if (slot.holdsFrame()) {
            queue();
        }
    }

    private void drop(@Nullable DecodedFrame frame, DropReason reason) {
        if (frame != null) {
            frame.close();
            observed.ledger().dropped(reason);
        }
    }
}

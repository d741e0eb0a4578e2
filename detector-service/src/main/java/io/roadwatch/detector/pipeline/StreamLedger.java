package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.ReadCounts;
import io.roadwatch.detector.observe.FrameMetrics;
import io.roadwatch.detector.observe.FrameMetrics.DropReason;
import io.roadwatch.detector.observe.FrameMetrics.SkipReason;
import io.roadwatch.detector.source.StreamMonitor.FrameCounts;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the books of one stream's frames over all its connections, in metrics and in numbers. What a reader counts arrives as
 * running totals of one connection. Reading is booked by the stream's own thread, the rest by any.
 */
final class StreamLedger {

    private static final ReadCounts NOTHING = new ReadCounts(0, 0, 0, 0);

    private final String cameraId;
    private final FrameMetrics metrics;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong decoded = new AtomicLong();
    private final AtomicLong analysed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private ReadCounts booked = NOTHING;

    StreamLedger(String cameraId, FrameMetrics metrics) {
        this.cameraId = cameraId;
        this.metrics = metrics;
    }

    /**
     * Books what happened since the last call.
     *
     * @param policyIs why the decode policy leaves frames out at this moment
     */
    void book(ReadCounts now, SkipReason policyIs) {
        long newlyRead = now.read() - booked.read();
        long newlyDecoded = now.decoded() - booked.decoded();
        read.addAndGet(newlyRead);
        decoded.addAndGet(newlyDecoded);
        if (newlyRead > 0) {
            metrics.read(cameraId, newlyRead);
        }
        if (newlyDecoded > 0) {
            metrics.decoded(cameraId, newlyDecoded);
        }
        skip(policyIs, now.skippedByPolicy() - booked.skippedByPolicy());
        skip(SkipReason.DAMAGED, now.damaged() - booked.damaged());
        booked = now;
    }

    /** The connection is over: what is still inside the decoder never comes out. */
    void close() {
        long accountedFor = booked.decoded() + booked.skippedByPolicy() + booked.damaged();
        skip(SkipReason.NOT_DECODED, booked.read() - accountedFor);
        booked = NOTHING;
    }

    private void skip(SkipReason reason, long frames) {
        if (frames > 0) {
            metrics.skipped(cameraId, reason, frames);
        }
    }

    void sampled() {
        metrics.sampled(cameraId);
    }

    void notSampled() {
        metrics.skipped(cameraId, SkipReason.SAMPLING, 1);
    }

    void dropped(DropReason reason) {
        dropped.incrementAndGet();
        metrics.dropped(cameraId, reason);
    }

    /** A frame went through the whole analysis. */
    void analysed() {
        analysed.incrementAndGet();
    }

    void analysedAtAge(Duration age) {
        metrics.analysedAtAge(age.isNegative() ? Duration.ZERO : age);
    }

    FrameCounts totals() {
        return new FrameCounts(read.get(), decoded.get(), analysed.get(), dropped.get());
    }
}

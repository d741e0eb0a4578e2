package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.Finding;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream's turn on an inference thread: {@link #begin}, then {@link #analyse} or {@link #detectionFailed} if there was a
 * frame, then {@link #end}; all on that thread. A stream has at most one turn queued or under way.
 */
interface Turn {

    /**
     * What detection gave.
     *
     * @param modelType id of the model
     * @param findings in source-frame pixels, most confident first
     * @param begunNanos when the frame was taken, of {@link System#nanoTime}
     * @param took from then to its findings; for frames that were detected together, the time of them all
     */
    record Detected(String modelType, List<Finding> findings, long begunNanos, Duration took) {}

    /** The frame to be analysed, if there still is one; it stays valid until {@link #end}. */
    @Nullable
    DecodedFrame begin();

    /** @param scaler the thread's own */
    void analyse(DecodedFrame frame, Detected detected, PictureScaler scaler);

    /** The frame cannot be looked at. */
    void detectionFailed();

    /** Frees the frame, and queues the next turn if there is something to do. */
    void end();
}

package io.roadwatch.detector.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The observed state: what the declared streams are doing. Safe for use by many threads; never blocks. */
public interface StreamMonitor {

    Optional<Status> statusOf(CameraId id);

    /**
     * What one stream is doing.
     *
     * @param lastFrameAt stream time of the frame that was last analysed; absent before the first
     * @param framesAnalysed since the stream was declared
     */
    record Status(StreamState state, @Nullable Instant lastFrameAt, long framesAnalysed) {}
}

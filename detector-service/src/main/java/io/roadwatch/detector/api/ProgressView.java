package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.detector.source.StreamMonitor.FrameCounts;
import io.roadwatch.detector.source.StreamMonitor.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stream gets on.
 *
 * @param lastFrameAt stream time
 * @param targetRateFps absent where it is not known
 * @param framesAnalysed as in {@code frames}, where older clients look for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressView(
        @Nullable Instant lastFrameAt,
        double measuredRateFps,
        @Nullable Double targetRateFps,
        Frames frames,
        long framesAnalysed) {

    /** Counts since the service began to watch the stream. */
    record Frames(long read, long decoded, long analysed, long dropped) {}

    static ProgressView of(Progress progress) {
        FrameCounts counts = progress.frames();
        return new ProgressView(
                progress.lastFrameAt(),
                progress.measuredRateFps(),
                progress.targetRateFps() > 0 ? progress.targetRateFps() : null,
                new Frames(counts.read(), counts.decoded(), counts.analysed(), counts.dropped()),
                counts.analysed());
    }
}

package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.detector.source.StreamMonitor;
import org.jspecify.annotations.Nullable;

/**
 * What arrives, and how it is decoded.
 *
 * @param frameRateFps nominal; absent where the source does not say
 * @param decodePolicy the one in force, never {@code auto}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VideoView(
        String codec,
        int widthPx,
        int heightPx,
        @Nullable Double frameRateFps,
        @Nullable Double keyframeGapSeconds,
        String decodePolicy) {

    static VideoView of(StreamMonitor.Video video) {
        return new VideoView(
                video.codec(),
                video.widthPx(),
                video.heightPx(),
                video.frameRateFps() > 0 ? video.frameRateFps() : null,
                Durations.seconds(video.keyframeGap()),
                video.decodePolicy().label());
    }
}

package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.detector.source.StreamProbe.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a probe found.
 *
 * @param url masked
 * @param frameRateFps nominal; absent where the source does not say
 * @param keyframeGapSeconds absent where no second keyframe came soon
 * @param latencyMs from the call until the first picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProbeReport(
        String url,
        String codec,
        int widthPx,
        int heightPx,
        @Nullable Double frameRateFps,
        @Nullable Double keyframeGapSeconds,
        long latencyMs,
        List<String> warnings) {

    static ProbeReport of(String maskedUrl, Outcome.Readable found) {
        return new ProbeReport(
                maskedUrl,
                found.codec(),
                found.widthPx(),
                found.heightPx(),
                found.frameRateFps() > 0 ? found.frameRateFps() : null,
                Durations.seconds(found.keyframeGap()),
                found.latency().toMillis(),
                found.warnings());
    }
}

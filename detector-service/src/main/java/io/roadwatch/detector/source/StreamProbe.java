package io.roadwatch.detector.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Opens a source, reads some frames and closes it again. Never blocks the caller. */
public interface StreamProbe {

    /** Completes within the time limits of decoding; never exceptionally for a source that cannot be read. */
    CompletionStage<Outcome> probe(StreamAddress address);

    /** What a probe found. */
    sealed interface Outcome {

        /**
         * @param frameRateFps nominal rate; 0 where the source does not say
         * @param keyframeGap between the first two keyframes; absent if the second did not come soon
         * @param latency from the call until the first frame was decoded
         * @param warnings sentences for the user about what will cost or hurt
         */
        record Readable(
                String codec,
                int widthPx,
                int heightPx,
                double frameRateFps,
                @Nullable Duration keyframeGap,
                Duration latency,
                List<String> warnings)
                implements Outcome {}

        record Unreadable(StreamFault fault) implements Outcome {}

        /** Too many sources are being probed at this moment. */
        record Busy() implements Outcome {}
    }
}

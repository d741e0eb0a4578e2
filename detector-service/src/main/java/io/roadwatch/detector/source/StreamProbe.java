package io.roadwatch.detector.source;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Opens a source, reads one frame and closes it again. Never blocks the caller. */
public interface StreamProbe {

    /** Completes within the time limits of decoding; never exceptionally for a source that cannot be read. */
    CompletionStage<Outcome> probe(StreamAddress address);

    /** What a probe found. */
    sealed interface Outcome {

        /** @param latency from the call until the first frame was decoded */
        record Readable(String codec, int widthPx, int heightPx, double frameRateFps, Duration latency)
                implements Outcome {}

        /** @param reason a sentence for the user, without the address */
        record Unreadable(String reason) implements Outcome {}
    }
}

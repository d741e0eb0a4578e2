package io.roadwatch.detector.decode;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far apart the pictures of a source are that come one after the other. A live picture may arrive late, and a camera
 * may set its clock; neither moves pictures apart, so only what arrival and timestamps agree upon counts. Used by one thread.
 */
final class PictureDistance {

    private final StreamClock byTimestamps;
    private @Nullable Instant previous;
    private @Nullable Instant previousByTimestamps;

    /** @param frameRateFps nominal rate, for pictures without timestamps */
    PictureDistance(double frameRateFps) {
        this.byTimestamps = new StreamClock(StreamClock.Timing.MEDIA, frameRateFps, Instant.EPOCH, System::nanoTime);
    }

    /**
     * @param capturedAt stream time of the next picture
     * @param mediaMicros its own timestamp, or {@link MediaTimeline#NONE}
     * @return from the picture before it; zero for the first
     */
    Duration next(Instant capturedAt, long mediaMicros) {
        Instant mediaTime = byTimestamps.timeOf(mediaMicros);
        Duration passed = between(previous, capturedAt);
        Duration byItsOwn = between(previousByTimestamps, mediaTime);
        previous = capturedAt;
        previousByTimestamps = mediaTime;
        return passed.compareTo(byItsOwn) < 0 ? passed : byItsOwn;
    }

    private static Duration between(@Nullable Instant earlier, Instant later) {
        return earlier == null ? Duration.ZERO : Duration.between(earlier, later);
    }
}

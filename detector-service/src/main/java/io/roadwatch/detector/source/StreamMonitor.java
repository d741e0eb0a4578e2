package io.roadwatch.detector.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The observed state: what the declared streams are doing. Safe for use by many threads; never blocks. */
public interface StreamMonitor {

    Optional<Status> statusOf(CameraId id);

    /**
     * What one stream is doing.
     *
     * @param video what arrives; absent before the first connection
     */
    record Status(StreamState state, @Nullable Video video, Progress progress, Troubles troubles) {

        /** Of a stream of which nothing is known yet. */
        public static Status of(StreamState state) {
            return new Status(state, null, Progress.NONE, Troubles.NONE);
        }
    }

    /**
     * What arrives, and how it is decoded.
     *
     * @param codec FFmpeg's short name, e.g. {@code h264}
     * @param frameRateFps nominal rate; 0 where the source does not say
     * @param keyframeGap longest recent time between two keyframes; absent before two were seen
     * @param decodePolicy the policy in force, never {@link DecodePolicy#AUTO}
     */
    record Video(
            String codec,
            int widthPx,
            int heightPx,
            double frameRateFps,
            @Nullable Duration keyframeGap,
            DecodePolicy decodePolicy) {}

    /**
     * How the stream gets on. Counts are since the service began to watch the stream.
     *
     * @param lastFrameAt stream time of the frame that was last analysed; absent before the first
     * @param measuredRateFps analysed frames per second, lately
     * @param targetRateFps analysed frames per second that the sampling asks of this source; 0 where not known
     */
    record Progress(@Nullable Instant lastFrameAt, double measuredRateFps, double targetRateFps, FrameCounts frames) {

        public static final Progress NONE = new Progress(null, 0, 0, new FrameCounts(0, 0, 0, 0));
    }

    /**
     * @param read frames that arrived
     * @param decoded of those, the ones that became pictures
     * @param analysed of those, the ones that went through the whole analysis
     * @param dropped frames that were to be analysed and were not
     */
    record FrameCounts(long read, long decoded, long analysed, long dropped) {}

    /**
     * What went wrong lately.
     *
     * @param frozenSince since when all pictures are the same; absent while they differ
     * @param lastFault the latest one, healed or not
     */
    record Troubles(
            int reconnectsLastHour,
            int stallsLastHour,
            @Nullable Instant frozenSince,
            @Nullable StreamFault lastFault) {

        public static final Troubles NONE = new Troubles(0, 0, null, null);
    }
}

package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.clip.EncodedClip;
import io.roadwatch.benchmark.peer.Prerequisite;
import java.nio.file.Path;

/** What the cameras show: the user's clip as it is, or one of the assets, encoded as a camera's sub-stream if ffmpeg is there. */
public final class LiveClip {

    private static final String USUAL = "busy-intersection-h264.mp4";

    private LiveClip() {}

    public static Path of(Options options) {
        Path clip = options.video(USUAL);
        boolean asItIs = options.text("video").isPresent() || !Prerequisite.FFMPEG.isMet();
        return asItIs ? clip : EncodedClip.SMALL.of(clip);
    }
}

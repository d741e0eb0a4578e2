package io.roadwatch.benchmark.clip;

import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.peer.Prerequisite;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A clip encoded anew as H.264, as a road camera would send it.
 *
 * @param widthPx of the pictures
 * @param heightPx of the pictures
 * @param rateFps frames per second
 * @param keyframeGap frames from a keyframe to the next
 */
public record EncodedClip(int widthPx, int heightPx, int rateFps, int keyframeGap) {

    /** A camera's main stream. */
    public static final EncodedClip FULL_HD = new EncodedClip(1_920, 1_080, 25, 50);

    /** A camera's sub-stream. */
    public static final EncodedClip SMALL = new EncodedClip(640, 360, 25, 50);

    /** @return the file, which is kept for the next time */
    public Path of(Path source) {
        Prerequisite.FFMPEG.require();
        Path target = Installation.scratch().resolve(nameOf(source));
        if (!Files.exists(target)) {
            Path once = target.resolveSibling("once-" + target.getFileName());
            encode(source, once);
            lengthen(once, target);
        }
        return target;
    }

    private String nameOf(Path source) {
        return "%dx%d-%dfps-gop%d-%08x-%s.mp4"
                .formatted(
                        widthPx,
                        heightPx,
                        rateFps,
                        keyframeGap,
                        source.toAbsolutePath().hashCode(),
                        String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", ""));
    }

    private void encode(Path source, Path target) {
        ffmpeg(List.of(
                "-i",
                source.toString(),
                "-an",
                "-vf",
                "scale=%d:%d,fps=%d".formatted(widthPx, heightPx, rateFps),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "25",
                "-g",
                Integer.toString(keyframeGap),
                "-keyint_min",
                Integer.toString(keyframeGap),
                "-sc_threshold",
                "0",
                target.toString()));
    }

    /** Plays on for two minutes, since a reader learns the keyframe gap anew whenever a file begins, unlike that of a camera. */
    private static void lengthen(Path once, Path target) {
        Path partial = target.resolveSibling("partial-" + target.getFileName());
        ffmpeg(List.of("-stream_loop", "-1", "-i", once.toString(), "-t", "120", "-c", "copy", partial.toString()));
        try {
            Files.move(partial, target);
            Files.delete(once);
        } catch (IOException e) {
            throw new IllegalStateException("the clip cannot be moved to its place", e);
        }
    }

    private static void ffmpeg(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(arguments);
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new Unmeasurable("ffmpeg cannot make the clip, see above");
            }
        } catch (IOException e) {
            throw new Unmeasurable("ffmpeg does not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

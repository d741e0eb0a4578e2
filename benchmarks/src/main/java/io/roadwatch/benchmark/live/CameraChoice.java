package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.measure.Progress;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RtspCamera;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * RTSP cameras where a server and a clip for it can be had, else files. A clip that is not H.264 in MP4 is encoded as a camera
 * would, if ffmpeg is there.
 *
 * @param reservation what a reader must know of the choice, a sentence; empty where there is nothing
 */
record CameraChoice(Cameras cameras, String reservation) {

    /** @param most cameras that can be asked for */
    static CameraChoice of(Path clip, int most, Progress progress) {
        if (!RtspCamera.installed()) {
            return files(
                    clip,
                    "No RTSP server can be had here (Debian packages %s), so the clip is played from its file: connections and their protocol are not in these figures."
                            .formatted(RtspCamera.INSTALL));
        }
        try {
            return new CameraChoice(new RtspCameras(most, clip), "");
        } catch (IllegalStateException e) {
            progress.say("the RTSP server cannot play the clip as it is: it is encoded anew, as H.264");
        }
        try {
            return new CameraChoice(
                    new RtspCameras(most, encoded(clip)), "The clip was encoded as H.264 with a keyframe every 2 s.");
        } catch (IllegalStateException | IOException e) {
            return files(
                    clip,
                    "The RTSP server plays H.264 in MP4 only, and ffmpeg, which could make that of the clip, did not; so the clip is played from its file: connections and their protocol are not in these figures.");
        }
    }

    private static CameraChoice files(Path clip, String reservation) {
        return new CameraChoice(new PacedFiles(clip), reservation);
    }

    private static Path encoded(Path clip) throws IOException {
        Path made = Installation.scratch().resolve("camera-clip.mp4");
        Process ffmpeg = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        clip.toString(),
                        "-an",
                        "-c:v",
                        "libx264",
                        "-pix_fmt",
                        "yuv420p",
                        "-bf",
                        "0",
                        "-force_key_frames",
                        "expr:gte(t,n_forced*2)",
                        made.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (ffmpeg.waitFor() != 0) {
                throw new IOException("ffmpeg failed on " + clip);
            }
            return made;
        } catch (InterruptedException e) {
            ffmpeg.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

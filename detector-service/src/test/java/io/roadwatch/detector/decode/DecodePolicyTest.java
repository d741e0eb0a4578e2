package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.testing.Assets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each policy decodes, and that every frame is accounted for. */
class DecodePolicyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "busy-intersection-h264.mp4, ALL",
        "busy-intersection-h264.mp4, NONREF",
        "busy-intersection-h264.mp4, KEYFRAMES",
        "busy-intersection-hevc.mkv, ALL",
        "busy-intersection-hevc.mkv, NONREF",
        "busy-intersection-hevc.mkv, KEYFRAMES"
    })
    void everyFrameOfARealClipIsAccountedFor(String clip, DecodePolicy policy) {
        try (TestReader opened = TestReader.open(Assets.require("video/" + clip))) {
            opened.reader().decode(policy);
            List<Instant> times = opened.readAll();
            ReadCounts counts = opened.reader().counts();

            assertThat(counts.read()).isEqualTo(499);
            assertThat(counts.decoded()).isEqualTo(times.size());
            assertThat(counts.damaged()).isZero();
            assertThat(counts.decoded() + counts.skippedByPolicy()).isEqualTo(499);
            assertThat(counts.skippedByPolicy() > 0).isEqualTo(policy != DecodePolicy.ALL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "k.mp4, -c:v libx264 -bf 2 -sc_threshold 0 -pix_fmt yuv420p, 5",
        "k.mkv, -c:v libx265 -x265-params log-level=none:scenecut=0:keyint=10:min-keyint=10 -pix_fmt yuv420p, 5",
        "k.avi, -c:v mpeg4 -bf 0 -sc_threshold 1000000000, 5",
        "k.ts, -c:v mpeg2video -bf 0 -sc_threshold 1000000000, 5",
        "k.webm, -c:v libvpx-vp9 -deadline realtime -cpu-used 8, 5",
        "mj.avi, -c:v mjpeg -pix_fmt yuvj420p, 50"
    })
    void keyframesAreDecodedAtTheirTimeAndNothingElse(String name, String arguments, int keyframes) {
        Path clip = new Clips(folder)
                .make(name, "testsrc2=size=320x240:rate=25", "-frames:v 50 -g 10 -keyint_min 10 " + arguments);

        try (TestReader opened = TestReader.open(clip)) {
            opened.reader().decode(DecodePolicy.KEYFRAMES);
            List<Instant> times = opened.readAll();

            assertThat(opened.reader().counts()).isEqualTo(new ReadCounts(50, keyframes, 50 - keyframes, 0));
            Duration gap = Duration.ofMillis(keyframes == 50 ? 40 : 400);
            assertThat(opened.reader().keyframeGap())
                    .hasValueSatisfying(
                            measured -> assertThat(measured).isBetween(gap.minusMillis(2), gap.plusMillis(2)));
            assertThat(Duration.between(times.get(0), times.get(times.size() - 1)))
                    .isBetween(
                            gap.multipliedBy(keyframes - 1).minusMillis(2),
                            gap.multipliedBy(keyframes - 1).plusMillis(2));
        }
    }

    @Test
    void keyframeComesOutWithItsOwnPacket() {
        try (TestReader opened = TestReader.open(new Clips(folder).h264("k.mp4", 50))) {
            opened.reader().decode(DecodePolicy.KEYFRAMES);

            assertThat(opened.reader().read()).isInstanceOf(ReadOutcome.PictureRead.class);
            assertThat(opened.reader().counts()).isEqualTo(new ReadCounts(1, 1, 0, 0));
        }
    }

    @Test
    void policyChangesInMidStreamAndBeginsAnewAtAKeyframe() {
        try (TestReader opened = TestReader.open(new Clips(folder).h264("s.mp4", 60))) {
            VideoReader reader = opened.reader();
            opened.readPictures(5);
            reader.decode(DecodePolicy.KEYFRAMES);
            while (reader.counts().read() < 15) {
                reader.read();
            }
            reader.decode(DecodePolicy.ALL);
            List<Boolean> keyframes = new ArrayList<>();
            opened.readAll(picture -> {
                try (DecodedFrame frame = picture.take()) {
                    keyframes.add(frame.frame().pict_type() == avutil.AV_PICTURE_TYPE_I);
                }
            });

            assertThat(keyframes).hasSize(40).startsWith(true, false);
            ReadCounts counts = reader.counts();
            assertThat(counts.damaged()).isZero();
            assertThat(counts.read()).isEqualTo(60);
            assertThat(counts.decoded() + counts.skippedByPolicy()).isEqualTo(60);
            assertThat(counts.skippedByPolicy()).isBetween(9L, 13L); // between packets 6..8 and 20, less one keyframe
        }
    }

    @Test
    void autoIsForOthersToDecide() {
        try (TestReader opened = TestReader.open(new Clips(folder).h264("a.mp4", 10))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened.reader().decode(DecodePolicy.AUTO));
        }
    }

    @Test
    void damagedFramesAreCountedAndDoNotEndTheStream() throws Exception {
        Path clip = new Clips(folder).h264("d.ts", 60);
        byte[] bytes = Files.readAllBytes(clip);
        for (int at = bytes.length / 3; at < bytes.length / 3 + 4_000; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(clip, bytes);

        try (TestReader opened = TestReader.open(clip)) {
            int pictures = opened.readAll().size();
            ReadCounts counts = opened.reader().counts();

            assertThat(pictures).isBetween(30, 60);
            assertThat(counts.read()).isEqualTo(counts.decoded() + counts.damaged());
        }
    }
}

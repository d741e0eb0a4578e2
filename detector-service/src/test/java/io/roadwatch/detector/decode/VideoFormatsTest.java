package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codecs, containers, sizes, rates and timestamps, each as a small clip that is made on the spot. */
class VideoFormatsTest {

    private static final String X264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p ";

    @TempDir
    Path folder;

    private Clips clips;

    @BeforeEach
    void useFolder() {
        clips = new Clips(folder);
    }

    @ParameterizedTest(name = "{0} {5}x{6} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            clip.mp4  | -c:v libx264 -preset veryfast -bf 3 -pix_fmt yuv420p            | h264       | 25 | 25 | 320  | 240
            clip.mkv  | -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le | hevc | 25 | 25 | 320 | 240
            clip.webm | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuv420p | vp9        | 25 | 25 | 320  | 240
            clip.avi  | -c:v mpeg4 -bf 2 -pix_fmt yuv420p                               | mpeg4      | 25 | 25 | 320  | 240
            clip.ts   | -c:v mpeg2video -bf 2 -pix_fmt yuv420p                          | mpeg2video | 25 | 25 | 320  | 240
            mj.avi    | -c:v mjpeg -pix_fmt yuvj420p                                    | mjpeg      | 25 | 25 | 320  | 240
            mj.mkv    | -c:v mjpeg -pix_fmt yuvj422p                                    | mjpeg      | 25 | 25 | 320  | 240
            odd.mkv   | -c:v libx264 -preset ultrafast -pix_fmt yuv444p                 | h264       | 10 | 25 | 321  | 241
            odd.avi   | -c:v mpeg4 -pix_fmt yuv420p                                     | mpeg4      | 10 | 25 | 321  | 241
            tall.mp4  | -c:v libx264 -preset ultrafast -pix_fmt yuv420p                 | h264       | 10 | 25 | 240  | 426
            uhd.mp4   | -c:v libx264 -preset ultrafast -pix_fmt yuv420p                 | h264       | 3  | 25 | 3840 | 2160
            slow.mp4  | -c:v libx264 -preset ultrafast -g 5 -pix_fmt yuv420p            | h264       | 6  | 1  | 320  | 240
            fast.mp4  | -c:v libx264 -preset ultrafast -pix_fmt yuv420p                 | h264       | 60 | 60 | 320  | 240
            late.ts   | -c:v libx264 -preset ultrafast -pix_fmt yuv420p -output_ts_offset 3600 | h264 | 25 | 25 | 320  | 240
            """)
    void everyFrameIsReadInItsSizeAndTime(
            String name, String arguments, String codec, int frames, int rate, int widthPx, int heightPx) {
        String source = "testsrc2=size=320x240:rate=%d,scale=%d:%d".formatted(rate, widthPx, heightPx);
        Path clip = clips.make(name, source, "-frames:v " + frames + " " + arguments);

        try (TestReader opened = TestReader.open(clip)) {
            List<Instant> times = opened.readAll();

            assertThat(opened.reader().info()).isEqualTo(new VideoInfo(codec, widthPx, heightPx, rate, false));
            assertThat(times).hasSize(frames);
            assertEvenlySpaced(times, rate);
            assertThat(opened.reader().counts()).isEqualTo(new ReadCounts(frames, frames, 0, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 0", "0, 5000", "40, 0"})
    void streamTimeGoesOnOverATimestampJump(int firstAtSeconds, int secondAtSeconds) {
        Path first = tsFrom("first.ts", 320, firstAtSeconds);
        Path second = tsFrom("second.ts", 320, secondAtSeconds);

        try (TestReader opened = TestReader.open(clips.join("jump.ts", first, second))) {
            List<Instant> times = opened.readAll();

            assertThat(times).hasSize(50);
            assertEvenlySpaced(times, 25);
            assertThat(opened.reader().counts()).isEqualTo(new ReadCounts(50, 50, 0, 0));
        }
    }

    @Test
    void sizeMayChangeInMidStream() {
        Path first = tsFrom("first.ts", 320, 0);
        Path second = tsFrom("second.ts", 480, 1);
        List<Integer> widths = new ArrayList<>();

        try (TestReader opened = TestReader.open(clips.join("grows.ts", first, second))) {
            opened.readAll(reader -> {
                try (DecodedFrame frame = reader.take()) {
                    assertThat(reader.info().widthPx()).isEqualTo(frame.widthPx());
                    widths.add(frame.widthPx());
                }
            });

            assertThat(widths).hasSize(50).startsWith(320).endsWith(480).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limited.mp4, -c:v libx264 -qp 0 -pix_fmt yuv420p, tv",
        "full.mp4,    -c:v libx264 -qp 0 -pix_fmt yuvj420p -color_range pc, pc",
        "full.avi,    -c:v mjpeg -q:v 1 -pix_fmt yuvj420p, pc",
        "deep.mkv,    -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le, tv",
        "odd.avi,     -c:v mpeg4 -q:v 1 -pix_fmt yuv420p, tv"
    })
    void coloursSurvive(String name, String arguments, String range) {
        Path clip = clips.make(
                name,
                "color=c=0xC84628:size=320x240:rate=25,format=rgb24,scale=%s:out_range=%s:out_color_matrix=bt601"
                        .formatted(name.startsWith("odd") ? "321:241" : "320:240", range),
                "-frames:v 2 " + arguments);

        try (TestReader opened = TestReader.open(clip);
                PictureScaler scaler = new PictureScaler()) {
            opened.readPictures(1);
            try (DecodedFrame frame = opened.reader().take()) {
                BufferedImage image = scaler.toImage(frame);

                assertThat(meanOf(image, 16)).isCloseTo(0xC8, Offset.offset(4.0));
                assertThat(meanOf(image, 8)).isCloseTo(0x46, Offset.offset(4.0));
                assertThat(meanOf(image, 0)).isCloseTo(0x28, Offset.offset(4.0));
            }
        }
    }

    private Path tsFrom(String name, int widthPx, int atSeconds) {
        String source = "testsrc2=size=%dx240:rate=25".formatted(widthPx);
        return clips.make(name, source, "-frames:v 25 " + X264 + "-output_ts_offset " + atSeconds);
    }

    private static void assertEvenlySpaced(List<Instant> times, int rate) {
        for (int i = 1; i < times.size(); i++) {
            double step = Duration.between(times.get(i - 1), times.get(i)).toNanos() / 1e9;
            assertThat(step).as("step %d", i).isCloseTo(1.0 / rate, Offset.offset(0.002));
        }
    }

    private static double meanOf(BufferedImage image, int shift) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) >> shift & 0xFF;
            }
        }
        return (double) sum / image.getWidth() / image.getHeight();
    }
}

package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.testing.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clips; each is skipped where they are not there. */
class VideoReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "busy-intersection-h264.mp4, h264, 640, 360, 25, 499, PT19.92S",
        "busy-intersection-hevc.mkv, hevc, 640, 360, 25, 499, PT19.92S",
        "car-park.mp4, h264, 768, 432, 12.5, 377, PT30.08S"
    })
    void everyFrameOfAClipIsReadInTime(
            String clip, String codec, int width, int height, double rate, int frames, Duration lastAt) {
        try (TestReader opened = TestReader.open(Assets.require("video/" + clip))) {
            VideoReader reader = opened.reader();
            assertThat(reader.info()).isEqualTo(new VideoInfo(codec, width, height, rate, false));
            List<Instant> times = opened.readAll();

            assertThat(times).hasSize(frames);
            assertThat(reader.counts()).isEqualTo(new ReadCounts(frames, frames, 0, 0));
            assertThat(Duration.between(times.get(0), times.get(times.size() - 1)))
                    .isEqualTo(lastAt);
            assertThat(reader.endsAt()).isAfter(times.get(times.size() - 1));
        }
    }

    @Test
    void truncatedClipEndsWithWhatIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(Assets.require("video/busy-intersection-hevc.mkv"));
        Path half = Files.write(folder.resolve("half.mkv"), Arrays.copyOf(whole, whole.length / 2));

        try (TestReader opened = TestReader.open(half)) {
            assertThat(opened.readAll()).hasSizeBetween(100, 400);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', not a video", "'once upon a time', not a video", "'<html></html>', not a video"})
    void fileThatIsNoVideoIsRefusedWithASentence(String content, String because) throws IOException {
        Path file = Files.writeString(folder.resolve("secret-name.mp4"), content);

        assertThatThrownBy(() -> TestReader.open(file).close())
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("secret-name");
    }

    @Test
    void passwordOfACameraIsNotInTheError() {
        assertThatThrownBy(() ->
                        TestReader.open("rtsp://user:sesame@127.0.0.1:1/main").close())
                .isInstanceOf(DecodeException.class)
                .hasMessage("nobody listens on the port");
    }

    @Test
    void pictureIsTakenOnceReadAndOnlyThen() {
        try (TestReader opened = TestReader.open(Assets.require("video/car-park.mp4"))) {
            VideoReader reader = opened.reader();
            assertThatIllegalStateException().isThrownBy(reader::take);
            opened.readPictures(1);
            DecodedFrame kept = reader.take();
            opened.readAll();

            assertThatIllegalStateException().isThrownBy(reader::take);
            assertThat(kept.widthPx()).isEqualTo(768); // outlives the reads that followed
            kept.close();
        }
    }

    @Test
    void fileBeginsNoEarlierThanAsked() {
        Instant notBefore = Instant.now().plusSeconds(3_600);
        StreamAddress address = new StreamAddress.LocalFile(Assets.require("video/car-park.mp4"));
        try (ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader reader = VideoReader.open(address, TestReader.settings(Map.of()), interrupt, notBefore)) {
            ReadOutcome first = reader.read();
            while (!(first instanceof ReadOutcome.PictureRead)) {
                first = reader.read();
            }
            assertThat(((ReadOutcome.PictureRead) first).capturedAt()).isEqualTo(notBefore);
        }
    }
}

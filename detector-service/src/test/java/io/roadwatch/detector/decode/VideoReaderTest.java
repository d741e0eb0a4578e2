package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.testing.Assets;
import io.roadwatch.detector.testing.ConfigOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clips; each is skipped where they are not there. */
class VideoReaderTest {

    private final ReaderSettings settings = new ReaderSettings(
            ConfigOf.defaults(DecodeConfig.class),
            host -> java.util.List.of(java.net.InetAddress.getAllByName(host)),
            null,
            Clock.systemUTC());
    private final ReadInterrupt interrupt = new ReadInterrupt();

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
        try (VideoReader reader = open(Assets.require("video/" + clip))) {
            assertThat(reader.info()).isEqualTo(new VideoInfo(codec, width, height, rate, false));
            Instant first = null;
            Instant last = null;
            int read = 0;
            ReadOutcome outcome = reader.read();
            while (!(outcome instanceof ReadOutcome.EndOfStream)) {
                if (outcome instanceof ReadOutcome.PictureRead frame) {
                    first = first == null ? frame.capturedAt() : first;
                    last = frame.capturedAt();
                    read++;
                }
                outcome = reader.read();
            }
            assertThat(read).isEqualTo(frames);
            assertThat(Duration.between(first, last)).isEqualTo(lastAt);
        }
    }

    @Test
    void truncatedClipEndsWithWhatIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(Assets.require("video/busy-intersection-hevc.mkv"));
        Path half = Files.write(folder.resolve("half.mkv"), Arrays.copyOf(whole, whole.length / 2));

        try (VideoReader reader = open(half)) {
            ReadOutcome outcome = reader.read();
            while (!(outcome instanceof ReadOutcome.EndOfStream)) {
                outcome = reader.read();
            }
            assertThat(((ReadOutcome.EndOfStream) outcome).framesRead()).isBetween(100L, 400L);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', not a video", "'once upon a time', not a video", "'<html></html>', not a video"})
    void fileThatIsNoVideoIsRefusedWithASentence(String content, String because) throws IOException {
        Path file = Files.writeString(folder.resolve("secret-name.mp4"), content);

        assertThatThrownBy(() -> open(file).close())
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("secret-name");
    }

    @Test
    void passwordOfACameraIsNotInTheError() {
        StreamAddress address = StreamAddress.parse("rtsp://user:sesame@127.0.0.1:1/main");

        assertThatThrownBy(() -> VideoReader.open(address, settings, interrupt, Instant.EPOCH))
                .isInstanceOf(DecodeException.class)
                .hasMessage("nobody listens on the port");
    }

    private VideoReader open(Path file) {
        return VideoReader.open(new StreamAddress.LocalFile(file), settings, interrupt, Instant.EPOCH);
    }
}

package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.roadwatch.detector.source.StreamAddress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left behind, however a reader ends. */
@EnabledOnOs(OS.LINUX)
class ReaderResourcesTest {

    private static final ReaderSettings SETTINGS = TestReader.settings(Map.of());

    @TempDir
    Path folder;

    @Test
    void neitherFilesNorThreadsAreLeftAfterManyReaders() {
        Path clip = new Clips(folder).h264("clip.mp4", 25);
        try (ClosedPort closed = new ClosedPort();
                FakeServer silent = FakeServer.silent();
                FakeServer garbage = FakeServer.http("200 OK", "video/mp4", new byte[5_000])) {
            Runnable round = () -> {
                try (TestReader opened = TestReader.open(clip)) {
                    opened.readPictures(3);
                    opened.reader().take().close();
                }
                assertFails("rtsp://127.0.0.1:" + closed.port() + "/main", false);
                assertFails("rtsp://127.0.0.1:" + silent.port() + "/main", true);
                assertFails("http://127.0.0.1:" + garbage.port() + "/main", false);
            };
            round.run(); // what is loaded once stays
            int files = entries("/proc/self/fd");
            int threads = Thread.activeCount();
            for (int number = 0; number < 200; number++) {
                round.run();
            }

            await().untilAsserted(() -> {
                assertThat(entries("/proc/self/fd")).isLessThanOrEqualTo(files + 2);
                assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
            });
        }
    }

    @Test
    void memoryDoesNotGrowWithReaders() {
        Path clip = new Clips(folder)
                .make(
                        "big.mp4",
                        "testsrc2=size=1280x720:rate=25",
                        "-frames:v 8 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        for (int number = 0; number < 30; number++) {
            readAndTake(clip);
        }
        long before = residentKiB();
        for (int number = 0; number < 200; number++) {
            readAndTake(clip);
        }

        // one frame that leaks is 1.3 MiB, in each of 200 readers
        assertThat(residentKiB() - before).isLessThan(100 * 1_024);
    }

    private static void readAndTake(Path clip) {
        try (TestReader opened = TestReader.open(clip)) {
            opened.readAll(reader -> reader.take().close());
        }
    }

    private static void assertFails(String address, boolean aborted) {
        try (ReadInterrupt interrupt = new ReadInterrupt()) {
            if (aborted) {
                interrupt.abort();
            }
            assertThatThrownBy(() -> VideoReader.open(StreamAddress.parse(address), SETTINGS, interrupt, Instant.EPOCH)
                            .close())
                    .isInstanceOf(DecodeException.class);
        }
    }

    private static int entries(String folder) {
        String[] names = new File(folder).list();
        assertThat(names).isNotNull();
        return names.length;
    }

    private static long residentKiB() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

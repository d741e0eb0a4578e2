package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.foundation.net.HostPolicy;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that keep a reader waiting, in every way. Limits are a minute where the abort is meant to be what ends the wait. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadInterruptTest {

    private static final ReaderSettings PATIENT =
            TestReader.settings(Map.of("open-timeout", "60s", "read-timeout", "60s"));
    private static final ReaderSettings SHORT_OPEN = TestReader.settings(Map.of("open-timeout", "300ms"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rtsp", "http"})
    void abortEndsAnOpenThatASilentServerBlocks(String scheme) {
        try (FakeServer server = FakeServer.silent();
                ReadInterrupt interrupt = new ReadInterrupt()) {
            CompletableFuture<Throwable> failure = openInBackground(scheme, server, PATIENT, interrupt);
            await().until(() -> server.connections() > 0);
            interrupt.abort();

            assertThat(failure.join()).isInstanceOf(DecodeException.class).hasMessage("reading was given up");
            assertThat(interrupt.aborted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp", "http"})
    void silentServerIsBoundedByTheTimeOfOpening(String scheme) {
        try (FakeServer server = FakeServer.silent()) {
            assertFault(scheme, server, SHORT_OPEN, FaultCode.OPEN_TIMED_OUT);
        }
    }

    @Test
    void dribblingServersAreBoundedByTheTimeOfOpening() {
        try (FakeServer rtsp = FakeServer.dribbling("RTSP/1.0 200 OK\r\nX: ");
                FakeServer http = FakeServer.dribbling("HTTP/1.1 200 OK\r\nX: ");
                FakeServer body = FakeServer.dribbling("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\n\r\n")) {
            assertFault("rtsp", rtsp, SHORT_OPEN, FaultCode.OPEN_TIMED_OUT);
            assertFault("http", http, SHORT_OPEN, FaultCode.OPEN_TIMED_OUT);
            assertFault("http", body, SHORT_OPEN, FaultCode.OPEN_TIMED_OUT);
        }
    }

    @Test
    void sourceThatFallsSilentWhileItIsReadHasStalled() throws Exception {
        Path clip = new Clips(folder).h264("clip.ts", 250);
        try (FakeServer server = sendingThenSilent(clip);
                TestReader opened = TestReader.open(
                        "http://127.0.0.1:" + server.port() + "/clip.ts",
                        TestReader.settings(Map.of("read-timeout", "300ms")))) {
            assertThatThrownBy(opened::readAll)
                    .isInstanceOfSatisfying(
                            DecodeException.class,
                            e -> assertThat(e.fault().code()).isEqualTo(FaultCode.STALLED));
            ReadCounts counts = opened.reader().counts();
            assertThat(counts.read()).isPositive().isEqualTo(counts.decoded() + counts.damaged());
        }
    }

    @Test
    void abortEndsAReadThatBlocks() throws Exception {
        Path clip = new Clips(folder).h264("clip.ts", 250);
        try (FakeServer server = sendingThenSilent(clip);
                TestReader opened = TestReader.open("http://127.0.0.1:" + server.port() + "/clip.ts", PATIENT)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread reading = new Thread(() -> {
                try {
                    opened.readAll();
                } catch (DecodeException e) {
                    failure.complete(e);
                }
            });
            reading.start();
            await().until(() -> opened.reader().counts().read() > 100);
            opened.interrupt().abort();

            assertThat(failure.join()).isInstanceOf(DecodeException.class);
            reading.join();
        }
    }

    @Test
    void abortEndsAnOpenThatTheDnsBlocks() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HostPolicy stuck = host -> {
            asked.countDown();
            awaitQuietly(never);
            return List.of();
        };
        ReaderSettings settings = new ReaderSettings(PATIENT.decode(), stuck, null, PATIENT.wallClock());
        try (ReadInterrupt interrupt = new ReadInterrupt()) {
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> failureOf("rtsp://camera.test/main", settings, interrupt));
            asked.await();
            interrupt.abort();

            assertThat(failure.join()).isInstanceOf(DecodeException.class);
        } finally {
            never.countDown();
        }
    }

    @Test
    void abortBeforeOpeningIsHeeded() throws Exception {
        try (FakeServer server = FakeServer.silent();
                ReadInterrupt interrupt = new ReadInterrupt()) {
            interrupt.abort();

            assertThat(openInBackground("rtsp", server, PATIENT, interrupt).join())
                    .isInstanceOf(DecodeException.class);
        }
    }

    @Test
    void abortAfterCloseDoesNothing() {
        ReadInterrupt interrupt = new ReadInterrupt();
        interrupt.close();
        interrupt.close();
        interrupt.abort();

        assertThat(interrupt.aborted()).isTrue();
    }

    @Test
    void manyReadersAreInterruptedEachOnItsOwn() throws Exception {
        try (FakeServer server = FakeServer.silent()) {
            List<ReadInterrupt> interrupts =
                    IntStream.range(0, 60).mapToObj(i -> new ReadInterrupt()).toList();
            List<CompletableFuture<Throwable>> failures = interrupts.stream()
                    .map(interrupt -> openInBackground("rtsp", server, PATIENT, interrupt))
                    .toList();
            await().until(() -> server.connections() == 60);
            interrupts.subList(0, 59).forEach(ReadInterrupt::abort);
            failures.subList(0, 59).forEach(CompletableFuture::join);

            assertThat(failures.get(59)).isNotDone();
            interrupts.get(59).abort();
            failures.get(59).join();
            interrupts.forEach(ReadInterrupt::close);
        }
    }

    private static FakeServer sendingThenSilent(Path clip) throws Exception {
        byte[] bytes = Files.readAllBytes(clip);
        return new FakeServer(connection -> {
            FakeServer.readHead(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\n\r\n".getBytes(ISO_8859_1));
            out.write(bytes);
            out.flush();
            while (connection.getInputStream().read() >= 0) {
                continue;
            }
        });
    }

    private static void assertFault(String scheme, FakeServer server, ReaderSettings settings, FaultCode expected) {
        assertThatThrownBy(() -> TestReader.open(scheme + "://127.0.0.1:" + server.port() + "/secret", settings))
                .hasMessageNotContaining("secret")
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.fault().code()).isEqualTo(expected));
    }

    private static CompletableFuture<Throwable> openInBackground(
            String scheme, FakeServer server, ReaderSettings settings, ReadInterrupt interrupt) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() ->
                failure.complete(failureOf(scheme + "://127.0.0.1:" + server.port() + "/main", settings, interrupt)));
        thread.setDaemon(true);
        thread.start();
        return failure;
    }

    private static Throwable failureOf(String address, ReaderSettings settings, ReadInterrupt interrupt) {
        try (VideoReader opened = VideoReader.open(StreamAddress.parse(address), settings, interrupt, Instant.EPOCH)) {
            return new AssertionError("opened " + opened.info());
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

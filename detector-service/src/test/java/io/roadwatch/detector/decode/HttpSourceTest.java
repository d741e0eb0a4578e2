package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.foundation.net.HostPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files, playlists and endless pictures over HTTP, directly and through a proxy. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpSourceTest {

    private static final HostPolicy LOOPBACK_FOR_ALL = host -> List.of(InetAddress.getLoopbackAddress());

    @TempDir
    Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Clips clips;

    @BeforeEach
    void serveFolder() throws IOException {
        clips = new Clips(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serveFile);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void fileIsReadToItsEnd() {
        clips.make(
                "clip.mp4",
                "testsrc2=size=320x240:rate=25",
                "-frames:v 50 -c:v libx264 -pix_fmt yuv420p -movflags +faststart");

        try (TestReader opened = TestReader.open(url("clip.mp4"))) {
            assertThat(opened.reader().info()).isEqualTo(new VideoInfo("h264", 320, 240, 25, false));
            assertThat(opened.readAll()).hasSize(50);
            assertThat(opened.reader().behind()).isZero();
        }
    }

    @Test
    void fileThatBreaksOffHasLostItsConnection() throws IOException {
        byte[] whole = Files.readAllBytes(clips.h264("clip.ts", 250));
        server.createContext("/half.ts", exchange -> {
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        try (TestReader opened = TestReader.open(url("half.ts"))) {
            assertThatThrownBy(opened::readAll)
                    .isInstanceOf(DecodeException.class)
                    .hasMessage("the connection was lost");
        }
    }

    @Test
    void playlistIsReadToItsEnd() {
        hls();

        try (TestReader opened = TestReader.open(url("list.m3u8"))) {
            assertThat(opened.reader().info().live()).isFalse();
            assertThat(opened.readAll()).hasSize(75);
            assertThat(opened.reader().counts()).isEqualTo(new ReadCounts(75, 75, 0, 0));
        }
    }

    @Test
    void playlistThatNamesFilesReachesNone() throws IOException {
        Path clip = clips.h264("secret.ts", 25);
        for (String entry : List.of("file://" + clip, clip.toString(), "concat:" + clip, "tcp://127.0.0.1:1/x.ts")) {
            String list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + entry + "\n#EXT-X-ENDLIST\n";
            Files.writeString(folder.resolve("evil.m3u8"), list);

            assertThatThrownBy(() -> TestReader.open(url("evil.m3u8")).close())
                    .as(entry)
                    .isInstanceOf(DecodeException.class);
        }
    }

    @Test
    void redirectToAFileIsNotFollowed() {
        Path clip = clips.h264("secret.ts", 25);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "file://" + clip);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> TestReader.open(url("moved")).close()).isInstanceOf(DecodeException.class);
    }

    @Test
    void motionJpegIsLiveAndTimedByItsArrival() throws IOException {
        server.createContext("/mjpeg", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            for (int number = 0; number < 30; number++) {
                MotionJpeg.send(exchange.getResponseBody(), number);
                pause(100);
            }
            exchange.close();
        });

        try (TestReader opened = TestReader.open(url("mjpeg"))) {
            assertThat(opened.reader().info().codec()).isEqualTo("mjpeg");
            assertThat(opened.reader().info().live()).isTrue();
            opened.readPictures(20);
            assertThat(opened.reader().keyframeGap())
                    .hasValueSatisfying(gap -> assertThat(gap).isGreaterThan(Duration.ofMillis(60)));
            assertThat(opened.reader().behind())
                    .isLessThan(Duration.ofMillis(500)); // 20 pictures of nominal 25/s take 2 s
        }
    }

    @Test
    void codecMayChangeInAnEndlessStream() throws IOException {
        Path first = clips.make(
                "first.ts", "testsrc2=size=640x480:rate=25", "-frames:v 150 -c:v mpeg2video -q:v 2 -g 12 -bf 0");
        Path second = clips.make(
                "second.ts",
                "testsrc2=size=320x240:rate=25",
                "-frames:v 50 -c:v libx264 -g 10 -pix_fmt yuv420p -tables_version 1 -output_ts_offset 6");
        Path whole = clips.join("whole.ts", first, second);
        server.createContext("/live.ts", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            Files.copy(whole, exchange.getResponseBody());
            exchange.close();
        });
        List<String> codecs = new ArrayList<>();

        try (TestReader opened = TestReader.open(url("live.ts"))) {
            opened.readAll(reader -> codecs.add(reader.info().codec()));
            ReadCounts counts = opened.reader().counts();

            assertThat(counts.read()).isEqualTo(counts.decoded() + counts.damaged());
            assertThat(codecs.stream().distinct()).containsExactly("mpeg2video", "h264");
        }
    }

    @Test
    void soundDoesNotKeepASourceAliveWhosePictureIsGone() throws IOException {
        Path clip = clips.make(
                "mute.ts",
                "testsrc2=size=320x240:rate=25:duration=1",
                "-f lavfi -i sine=duration=90 -map 0:v -map 1:a -c:v mpeg2video -c:a mp2 -b:a 64k");
        byte[] bytes = Files.readAllBytes(clip);
        try (FakeServer camera = new FakeServer(connection -> {
            FakeServer.readHead(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\n\r\n".getBytes(ISO_8859_1));
            int fast = bytes.length / 2; // the video and much sound, of which the opening takes a part
            out.write(bytes, 0, fast);
            for (int at = fast; true; at = at + 376 > bytes.length - 376 ? fast : at + 376) {
                out.write(bytes, at, 376);
                out.flush();
                pause(20);
            }
        })) {
            ReaderSettings hasty = TestReader.settings(Map.of("read-timeout", "700ms"));

            try (TestReader opened = TestReader.open("http://127.0.0.1:" + camera.port() + "/live.ts", hasty)) {
                assertThatThrownBy(opened::readAll)
                        .isInstanceOfSatisfying(
                                DecodeException.class,
                                gone -> assertThat(gone.fault().code()).isEqualTo(FaultCode.STALLED));
                assertThat(opened.reader().counts().decoded()).isPositive();
            }
        }
    }

    @Test
    void proxyIsUsedForTheListAndItsPartsAndNothingIsLookedUp() {
        hls();
        URI proxy = URI.create(
                "http://guard:sesame@127.0.0.1:" + server.getAddress().getPort());
        ReaderSettings proxied = TestReader.settings(Map.of(), LOOPBACK_FOR_ALL, proxy);

        try (TestReader opened = TestReader.open("http://camera.test/list.m3u8", proxied)) {
            opened.reader().decode(DecodePolicy.KEYFRAMES);
            assertThat(opened.readAll()).hasSize(3);
        }
        assertThat(requests)
                .anyMatch(request -> request.startsWith("http://camera.test:80/list.m3u8"))
                .anyMatch(request -> request.startsWith("http://camera.test:80/part1.ts"))
                .allMatch(request -> request.endsWith(" null") || request.endsWith(" Basic Z3VhcmQ6c2VzYW1l"));
        assertThat(requests).anyMatch(request -> request.endsWith("Basic Z3VhcmQ6c2VzYW1l"));
    }

    @Test
    void tunnelOfTheProxyIsUsedForHttps() {
        try (FakeServer proxy = new FakeServer(connection -> {
            requests.add(FakeServer.readHead(connection.getInputStream()));
            connection.getOutputStream().write("HTTP/1.1 403 Forbidden\r\n\r\n".getBytes(ISO_8859_1));
        })) {
            URI address = URI.create("http://guard:sesame@127.0.0.1:" + proxy.port());
            ReaderSettings proxied = TestReader.settings(Map.of(), LOOPBACK_FOR_ALL, address);

            assertThatThrownBy(() -> TestReader.open("https://camera.test/clip.mp4", proxied)
                            .close())
                    .isInstanceOf(DecodeException.class);
            assertThat(requests.get(0)).startsWith("CONNECT camera.test:443 HTTP/1.1");
            assertThat(proxied.toString()).doesNotContain("sesame");
        }
    }

    private void hls() {
        clips.make(
                "list.m3u8",
                "testsrc2=size=320x240:rate=25",
                "-frames:v 75 -c:v libx264 -bf 0 -g 25 -keyint_min 25 -sc_threshold 0 -pix_fmt yuv420p -f hls -hls_time 1"
                        + " -hls_list_size 0 -hls_segment_filename part%d.ts");
    }

    private String url(String name) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), name);
    }

    /** As a proxy it wants a password, which FFmpeg sends only when it was asked. */
    private void serveFile(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
        requests.add(exchange.getRequestURI() + " " + authorization);
        if (exchange.getRequestURI().isAbsolute() && authorization == null) {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"guard\"");
            exchange.sendResponseHeaders(407, -1);
            exchange.close();
            return;
        }
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : "no".getBytes(UTF_8);
        exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

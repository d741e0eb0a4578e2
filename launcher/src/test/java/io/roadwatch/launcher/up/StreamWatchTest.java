package io.roadwatch.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.roadwatch.launcher.machine.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamWatchTest {

    private static final String RUNNING =
            "{\"cameraId\":\"demo\",\"state\":\"running\",\"video\":{\"codec\":\"h264\",\"widthPx\":640,\"heightPx\":360},\"framesAnalysed\":%d}";

    private HttpServer server;
    private StreamWatch watch;
    private volatile String view = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = view.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        watch = new StreamWatch(
                new Http(),
                URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachChangeIsSaidOnceAndRetriesAreNot() {
        assertNews(RUNNING.formatted(1), "Camera demo: running: h264 640x360");
        assertNoNews(RUNNING.formatted(2));
        String lost =
                "{\"cameraId\":\"demo\",\"state\":\"waiting-to-reconnect\",\"attempt\":%d,\"reason\":\"refused\"}";
        assertNews(lost.formatted(1), "Camera demo: waiting-to-reconnect: refused");
        assertNoNews("{\"cameraId\":\"demo\",\"state\":\"connecting\",\"attempt\":2}");
        assertNoNews(lost.formatted(2));
        assertNews(RUNNING.formatted(3), "Camera demo: running: h264 640x360");
    }

    @Test
    void whatIsNoStreamIsNoNews() {
        assertNoNews("{\"title\":\"Not Found\"}");
        assertNoNews("no JSON");
        server.stop(0);
        assertThat(watch.news()).isEmpty();
    }

    private void assertNews(String said, String line) {
        view = said;
        assertThat(watch.news()).contains(line);
    }

    private void assertNoNews(String said) {
        view = said;
        assertThat(watch.news()).isEmpty();
    }
}

package io.roadwatch.detector.egress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web server with clips that can be sought in, redirects, and playlists. */
final class VideoHost implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> clips;
    private final Map<String, String> playlists = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    private VideoHost(HttpServer server, Map<String, byte[]> clips) {
        this.server = server;
        this.clips = clips;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static VideoHost overHttp(Map<String, byte[]> clips) throws IOException {
        return new VideoHost(HttpServer.create(anyPort(), 0), clips);
    }

    static VideoHost overHttps(Map<String, byte[]> clips, SSLContext identity) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        return new VideoHost(server, clips);
    }

    private static InetSocketAddress anyPort() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void redirect(String path, String target) {
        redirects.put(path, target);
    }

    void playlist(String path, String... segments) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n");
        Arrays.stream(segments)
                .forEach(
                        segment -> text.append("#EXTINF:2.0,\n").append(segment).append('\n'));
        playlists.put(path, text.append("#EXT-X-ENDLIST\n").toString());
    }

    /** A playlist with lines of the test's own. */
    void playlistText(String path, String text) {
        playlists.put(path, text);
    }

    /** Ranges that were asked for, in order. */
    List<String> ranges() {
        return ranges;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else if (playlists.containsKey(path)) {
                exchange.getResponseHeaders().set("Content-Type", "application/vnd.apple.mpegurl");
                send(exchange, 200, playlists.get(path).getBytes(StandardCharsets.US_ASCII));
            } else {
                sendClip(exchange, clips.get(path));
            }
        }
    }

    private void sendClip(HttpExchange exchange, byte[] clip) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, clip);
            return;
        }
        ranges.add(range);
        int from = Integer.parseInt(range.replaceFirst("bytes=([0-9]+)-.*", "$1"));
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes %d-%d/%d".formatted(from, clip.length - 1, clip.length));
        send(exchange, 206, Arrays.copyOfRange(clip, from, clip.length));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

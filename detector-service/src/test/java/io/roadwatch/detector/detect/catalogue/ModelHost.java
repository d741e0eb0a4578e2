package io.roadwatch.detector.detect.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback with one file, which misbehaves as it is told to, request by request. */
final class ModelHost implements AutoCloseable {

    /** Answers one request. */
    interface Behaviour {
        void answer(HttpExchange exchange, byte[] file) throws IOException;
    }

    /** The file, or the part that is asked for. */
    static final Behaviour WELL = (exchange, file) -> {
        int from = rangeStart(exchange);
        if (from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    };

    /** The whole file, whatever is asked for. */
    static final Behaviour WITHOUT_RANGES = (exchange, file) -> {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
    };

    /** Half of what it announces. */
    static final Behaviour CUT = (exchange, file) -> {
        int from = rangeStart(exchange);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
        exchange.getResponseBody().write(file, from, (file.length - from) / 2);
        exchange.getResponseBody().flush();
    };

    /** Another file of the same length. */
    static final Behaviour OTHER_FILE = (exchange, file) -> {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(new byte[file.length]);
    };

    private final byte[] file;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ModelHost(byte[] file) throws IOException {
        this.file = file.clone();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** How the next requests are answered, one after the other; the later ones well. */
    ModelHost answering(Behaviour... inTurn) {
        behaviours.addAll(List.of(inTurn));
        return this;
    }

    static Behaviour status(int code) {
        return (exchange, file) -> exchange.sendResponseHeaders(code, -1);
    }

    static Behaviour redirect(String location) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Some bytes, then silence until the server is closed. */
    Behaviour hanging(int bytes) {
        return (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            OutputStream body = exchange.getResponseBody();
            body.write(file, 0, bytes);
            body.flush();
            awaitClosed();
        };
    }

    /** No answer at all until the server is closed. */
    Behaviour silent() {
        return (exchange, file) -> awaitClosed();
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** {@code path range authorization} of each request. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add("%s %s %s"
                .formatted(
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Range"),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        Behaviour behaviour = behaviours.poll();
        try (exchange) {
            (behaviour == null ? WELL : behaviour).answer(exchange, file);
        }
    }

    private static int rangeStart(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.roadwatch.analyzer.webhook;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of alerts. It answers as it is told, in order, then 204; and it remembers. */
final class FakeReceiver implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** What the receiver does with one call. */
    @FunctionalInterface
    interface Reply {
        void to(HttpServerRequest request);
    }

    /** A call as the receiver saw it. */
    record Call(String uri, MultiMap headers, Buffer body) {

        String delivery() {
            return headers.get("X-Roadwatch-Delivery");
        }
    }

    FakeReceiver(Vertx vertx) {
        this(vertx, new HttpServerOptions().setPort(0));
    }

    FakeReceiver(Vertx vertx, HttpServerOptions options) {
        this.server = vertx.createHttpServer(options).requestHandler(this::take);
        server.listen(options.getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    String url(String pathAndQuery) {
        return "http://127.0.0.1:" + port() + pathAndQuery;
    }

    void will(Reply... replies) {
        script.addAll(List.of(replies));
    }

    List<Call> calls() {
        return calls;
    }

    static Reply status(int status) {
        return request -> request.response().setStatusCode(status).end();
    }

    static Reply status(int status, String header, String value) {
        return request -> request.response()
                .setStatusCode(status)
                .putHeader(header, value)
                .end();
    }

    static Reply hang() {
        return request -> {};
    }

    static Reply hangUp() {
        return request -> request.connection().close();
    }

    /** A status, and a body without an end. */
    static Reply talkForEver() {
        return request -> request.response().setChunked(true).write("on and on");
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            calls.add(new Call(request.uri(), request.headers(), body));
            Reply reply = script.poll();
            (reply == null ? status(204) : reply).to(request);
        });
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}

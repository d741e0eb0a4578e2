package io.roadwatch.analyzer.testing;

import io.roadwatch.analyzer.llm.LlmConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An LLM at the edge of the app, at the port that the app was told. It answers as it is told, in order, and remembers. */
@Singleton
public class FakeLlm {

    public static final String VERDICT = """
            {"hasDangerousDriving": true, "maxRiskLevel": "high", "results": [{"groupIndex": 1, "description": "行人突然横穿",\
             "riskLevel": "high", "confidence": 0.9, "riskTypes": ["行人横穿"], "dangerObjectCount": 2, "triggerObjectIds": [0, 1]}]}""";

    private final Vertx vertx = Vertx.vertx();
    private final URI baseUrl;
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger closedUnanswered = new AtomicInteger();
    private HttpServer server;

    /** What the LLM does with one call. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpServerRequest request);
    }

    /** A call as the LLM saw it. */
    public record Call(String path, String authorization, JsonObject body) {}

    FakeLlm(LlmConfig config) {
        this.baseUrl = URI.create(config.baseUrl());
        up();
    }

    /** Forgets everything; answers with a verdict until told otherwise. */
    public void reset() {
        up();
        script.clear();
        calls.clear();
        closedUnanswered.set(0);
    }

    public void will(Reply... replies) {
        script.addAll(List.of(replies));
    }

    public List<Call> calls() {
        return calls;
    }

    /** Connections that the other side closed before they were answered. */
    public int closedUnanswered() {
        return closedUnanswered.get();
    }

    public void up() {
        if (server == null) {
            server = vertx.createHttpServer().requestHandler(this::take);
            await(server.listen(baseUrl.getPort(), "127.0.0.1"));
        }
    }

    @PreDestroy
    public void down() {
        if (server != null) {
            await(server.close());
            server = null;
        }
    }

    public static Reply answer(String text) {
        return request -> ok(request).end(chat(text, "stop").toBuffer());
    }

    public static Reply status(int status, String code) {
        return request -> request.response()
                .setStatusCode(status)
                .end(new JsonObject()
                        .put(
                                "error",
                                new JsonObject()
                                        .put("message", "refused: " + request.getHeader("Authorization"))
                                        .put("code", code))
                        .toBuffer());
    }

    public static Reply hang() {
        return request -> {};
    }

    public static Reply raw(Reply reply) {
        return reply;
    }

    public static JsonObject chat(Object content, String finishReason) {
        return new JsonObject()
                .put("model", "qwen-vl-plus-2026")
                .put(
                        "choices",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("finish_reason", finishReason)
                                        .put("message", new JsonObject().put("content", content))))
                .put("usage", new JsonObject().put("prompt_tokens", 900).put("completion_tokens", 120));
    }

    public static HttpServerResponse ok(HttpServerRequest request) {
        return request.response().putHeader("Content-Type", "application/json").putHeader("x-request-id", "req-7");
    }

    private void take(HttpServerRequest request) {
        request.connection().closeHandler(closed -> {
            if (!request.response().ended()) {
                closedUnanswered.incrementAndGet();
            }
        });
        if (request.method().equals(HttpMethod.GET)) { // the list of models, of which the script says nothing
            ok(request).end("{\"data\": [{\"id\": \"qwen-vl-plus\"}]}");
            return;
        }
        request.body().onSuccess(body -> {
            calls.add(new Call(request.path(), request.getHeader("Authorization"), body.toJsonObject()));
            Reply reply = script.poll();
            (reply == null ? answer(VERDICT) : reply).to(request);
        });
    }

    private static <T> void await(io.vertx.core.Future<T> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}

package io.roadwatch.analyzer.llm;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/**
 * Makes HTTP calls to the chat API, one per subscription. Nothing is retried and no redirect is followed.
 *
 * <p>It stands on Vert.x's client, not on a generated REST client, because that one reads answers of any length into memory.
 */
final class ChatEndpoint {

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions call;
    private final ExchangeLimits limits;

    ChatEndpoint(Vertx vertx, LlmConfig config, Endpoint endpoint, ApiKey key) {
        this.vertx = vertx;
        this.limits =
                new ExchangeLimits(config.timeout(), config.maxAnswerSize().asLongValue());
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(endpoint.tls())
                        .setVerifyHost(true)
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAliveTimeout(
                                20), // seconds; shorter than a server's usual patience, so few calls meet a closing
                // connection
                new PoolOptions().setHttp1MaxSize(config.maxConcurrent()));
        this.call = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setURI(endpoint.chatPath())
                .setFollowRedirects(false) // a redirect would carry the key to a place that nobody configured
                .putHeader("Authorization", key.authorization())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json");
    }

    /**
     * Sends the body and waits for the whole answer, no longer than the time limit. A time-out and a cancellation close the
     * connection, so that the LLM stops working for nobody.
     *
     * @return fails with {@link AttemptException}
     */
    Uni<HttpReply> post(Buffer body) {
        return Uni.createFrom().emitter(emitter -> new Exchange(vertx, limits, emitter).run(client, call, body));
    }

    void close() {
        client.close();
    }

    /**
     * @param time for everything from opening the connection to the last byte
     * @param answerBytes most bytes of an answer
     */
    record ExchangeLimits(Duration time, long answerBytes) {}
}

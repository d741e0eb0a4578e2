package io.roadwatch.detector.handoff;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Speaks HTTP with the analyzer. On Vert.x and not on the REST client, because the latter reads an answer of any size into
 * memory and has no limit for the whole of an exchange. Safe for use by many threads; no call blocks.
 */
@Singleton
class AnalyzerClient {

    private static final Logger LOG = Logger.getLogger(AnalyzerClient.class);
    private static final Duration STATUS_LIMIT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HandoffConfig config;
    private final String baseUrl;
    private final HttpClient http;

    AnalyzerClient(Vertx vertx, HandoffConfig config, AnalyzerConfig analyzer) {
        this.vertx = vertx;
        this.config = config;
        this.baseUrl = baseUrlOf(analyzer.url());
        this.http = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxWaitQueueSize(config.maxInFlight()))
                .with(new PoolOptions()
                        .setHttp1MaxSize(config.maxInFlight() + 1)) // one for each hand-off, and one for the status
                .withConnectHandler(AnalyzerClient::muteFailures)
                .build();
    }

    /** @param whenDone called once, on an event loop or, when the service is ending, on this thread */
    void analyse(Buffer request, Consumer<HttpAnswer> whenDone) {
        RequestOptions options = options(HttpMethod.POST, "/api/v1/analyses");
        options.putHeader("Content-Type", "application/json");
        exchange(options, request, config.timeLimit(), whenDone);
    }

    /** @param whenDone called once, on an event loop or, when the service is ending, on this thread */
    void llmStatus(Consumer<HttpAnswer> whenDone) {
        exchange(options(HttpMethod.GET, "/api/v1/llm"), Buffer.buffer(), STATUS_LIMIT, whenDone);
    }

    private static String baseUrlOf(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getQuery() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "roadwatch.analyzer.url is http://host:port or https://host:port, with a path if need be");
        }
        return url.toString().replaceFirst("/+$", "");
    }

    /** Vert.x would log each as an ERROR; the exchange that fails with its connection tells what is worth telling. */
    private static void muteFailures(HttpConnection connection) {
        connection.exceptionHandler(cause -> LOG.debugf("a connection to the analyzer failed cause=%s", cause));
    }

    private RequestOptions options(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(baseUrl + path)
                .putHeader("Accept", "application/json, application/problem+json");
    }

    private void exchange(RequestOptions options, Buffer body, Duration limit, Consumer<HttpAnswer> whenDone) {
        int maxBytes =
                (int) Math.min(Integer.MAX_VALUE / 2, config.maxAnswerSize().asLongValue());
        new HttpExchange(vertx, maxBytes, whenDone).begin(http, options, body, limit.toMillis());
    }
}

package io.roadwatch.detector.handoff;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Builds the clients of the analyzer out of our own settings, so that there is one place to set them. */
@Singleton
class AnalyzerApiProducer {

    private static final Logger LOG = Logger.getLogger(AnalyzerApiProducer.class);

    @Produces
    @Singleton
    AnalyzerApi build(HandoffConfig config, AnalyzerConfig analyzer) {
        return client(config, analyzer, connectMillis(config))
                .property(
                        QuarkusRestClientProperties.CONNECTION_POOL_SIZE,
                        config.maxInFlight() + 1) // one for each hand-off, and one for the status
                .build(AnalyzerApi.class);
    }

    /** A client with connections of its own, so that people get answers while hand-offs take all of theirs. */
    @Produces
    @Singleton
    AnalyzerStateApi buildForState(HandoffConfig config, AnalyzerConfig analyzer) {
        long connectMillis = Math.min(AnalyzerState.CONNECT_LIMIT.toMillis(), connectMillis(config));
        return client(config, analyzer, connectMillis)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, AnalyzerState.MOST_CONNECTIONS)
                .build(AnalyzerStateApi.class);
    }

    private static QuarkusRestClientBuilder client(HandoffConfig config, AnalyzerConfig analyzer, long connectMillis) {
        long maxAnswerBytes = config.maxAnswerSize().asLongValue();
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(checked(analyzer.url()))
                .connectTimeout(connectMillis, TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true) // a refusal is an answer, and says why
                .httpClientRequestCustomizer(request -> watch(request, maxAnswerBytes));
    }

    private static URI checked(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getQuery() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "roadwatch.analyzer.url is http://host:port or https://host:port, with a path if need be");
        }
        return url;
    }

    /** Within the time limit: the REST client forgets a connection that comes after its call was cancelled, without closing it. */
    private static long connectMillis(HandoffConfig config) {
        return Math.min(config.connectTimeout().toMillis(), config.timeLimit().toMillis());
    }

    /** Bounds the answer, which the REST client would read into memory at any size. */
    private static void watch(HttpClientRequest request, long maxAnswerBytes) {
        // Without a handler Vert.x logs an ERROR; the call that fails with its connection tells what is worth telling.
        request.connection()
                .exceptionHandler(cause -> LOG.debugf("a connection to the analyzer failed cause=%s", cause));
        request.response().onSuccess(response -> closeBeyond(maxAnswerBytes, response));
    }

    /** Vert.x gives each part to this handler, and still collects the body for the REST client. */
    private static void closeBeyond(long maxAnswerBytes, HttpClientResponse response) {
        AtomicLong received = new AtomicLong();
        response.handler(part -> {
            if (received.addAndGet(part.length()) > maxAnswerBytes) {
                response.request().reset(); // with HTTP/1.1 this closes the connection
            }
        });
    }
}

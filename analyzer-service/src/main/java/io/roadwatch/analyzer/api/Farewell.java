package io.roadwatch.analyzer.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks callers to take another connection for their next request, from the moment the service is told to end. A cluster sends
 * no new connections to a service that is not ready, but the detector's are kept and used: without a word each would lose the
 * first analysis after {@code quarkus.shutdown.delay}.
 */
@Singleton
class Farewell {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private volatile boolean ending;

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    void mount(@Observes Router router) {
        router.route("/api/*").order(BEFORE_ALL_OTHERS).handler(this::accompany);
    }

    /** When the answer goes out, which may be long after the request came. */
    private void accompany(RoutingContext exchange) {
        exchange.addHeadersEndHandler(sent -> {
            if (ending && exchange.request().version() == HttpVersion.HTTP_1_1) { // HTTP/2 knows no such header
                exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        exchange.next();
    }
}

package io.roadwatch.analyzer.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.foundation.tracing.TraceIds;
import io.roadwatch.foundation.tracing.TracedProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says as a problem that a body is too large, before any of it is read. The server's own limit stays behind it, for bodies
 * that do not announce their size.
 */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = -3;
    private static final long LINGER_MILLIS = 1_000;

    private final long mostBytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.mostBytes = most.asLongValue();
    }

    void mount(@Observes Router router) {
        router.route("/api/*").order(BEFORE_THE_SERVERS_OWN).handler(this::check);
    }

    private void check(RoutingContext exchange) {
        if (announcedLength(exchange) <= mostBytes) {
            exchange.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", FailureReason.INVALID_REQUEST.problemType())
                .put("status", 413)
                .put("title", Problems.title(FailureReason.INVALID_REQUEST))
                .put("detail", "the body is larger than %d bytes".formatted(mostBytes));
        TraceIds.current().ifPresent(ids -> problem.put(TracedProblems.MEMBER, ids.traceId()));
        exchange.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.toBuffer());
        lingerAndClose(exchange);
    }

    /** A connection that is closed while its body still comes loses the answer on the way: so discard the body for a moment. */
    private static void lingerAndClose(RoutingContext exchange) {
        exchange.request().resume();
        exchange.vertx()
                .setTimer(
                        LINGER_MILLIS, fired -> exchange.request().connection().close());
    }

    private static long announcedLength(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) { // the server refuses it by itself
            return 0;
        }
    }
}

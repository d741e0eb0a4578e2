package io.roadwatch.foundation.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Serves {@code GET /metrics} as Prometheus text, OpenMetrics or protobuf, whichever the {@code Accept} header names.
 * Only protobuf carries native histograms.
 */
@Singleton
public class MetricsEndpoint {

    private static final int AHEAD_OF_STOCK_ROUTES = -1;

    private final PrometheusRegistry registry;
    private final ExpositionFormats formats = ExpositionFormats.init();

    MetricsEndpoint(PrometheusRegistry registry) {
        this.registry = registry;
    }

    void mount(@Observes Router router) {
        Handler<RoutingContext> scrape = this::scrape;
        router.get("/metrics").order(AHEAD_OF_STOCK_ROUTES).blockingHandler(scrape, false);
    }

    private void scrape(RoutingContext exchange) {
        try {
            ExpositionFormatWriter writer =
                    formats.findWriter(exchange.request().getHeader("Accept"));
            ByteArrayOutputStream body = new ByteArrayOutputStream(64 * 1024);
            writer.write(body, registry.scrape());
            exchange.response()
                    .putHeader("Content-Type", writer.getContentType())
                    .end(Buffer.buffer(body.toByteArray()));
        } catch (IOException | RuntimeException e) { // a thread's root: the router makes a 500 of it and logs it
            exchange.fail(e);
        }
    }
}

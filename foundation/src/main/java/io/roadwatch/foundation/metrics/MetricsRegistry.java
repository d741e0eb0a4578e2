package io.roadwatch.foundation.metrics;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.simpleclient.bridge.SimpleclientCollector;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Provides the registry that every metric of a service lives in.
 *
 * <p>Our own metrics are client_java's, because Micrometer cannot make native histograms; the stock metrics of Quarkus are
 * read through a bridge. A name that exists in both worlds makes every scrape fail.
 */
@Singleton
public class MetricsRegistry {

    /** The stock registry is asked for its collectors: the bean of that type is a new, empty one at each injection. */
    @Produces
    @Singleton
    PrometheusRegistry registry(PrometheusMeterRegistry stock) {
        PrometheusRegistry registry = new PrometheusRegistry();
        SimpleclientCollector.builder()
                .collectorRegistry(stock.getPrometheusRegistry())
                .register(registry);
        return registry;
    }
}

package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;

/** The state of API keys, by alias. There is one pool so far, and at most one key in it. */
@Singleton
class KeyMetrics {

    private static final String POOL = "default";

    private final Gauge size;
    private final Gauge successRate;
    private final Gauge status;
    private final Gauge cooldown;

    KeyMetrics(PrometheusRegistry registry) {
        this.size = gauge(registry, MetricNames.KEY_POOL_SIZE, "Keys in the pool", MetricNames.POOL_ID);
        this.successRate = gauge(
                registry,
                MetricNames.KEY_SUCCESS_RATE,
                "Part of the key's calls since start that succeeded; 1 before the first",
                MetricNames.POOL_ID,
                MetricNames.KEY_ID);
        this.status = gauge(
                registry,
                MetricNames.KEY_STATUS,
                "1 for the state that the key is in",
                MetricNames.POOL_ID,
                MetricNames.KEY_ID,
                MetricNames.STATUS);
        this.cooldown = gauge(
                registry,
                MetricNames.KEY_COOLDOWN,
                "How long the key still rests; a single key never does",
                MetricNames.POOL_ID,
                MetricNames.KEY_ID);
        size.labelValues(POOL).set(0);
    }

    /** Adds a key to the pool. */
    KeyMeter meter(String keyId) {
        size.labelValues(POOL).inc();
        cooldown.labelValues(POOL, keyId).set(0);
        return new KeyMeter(
                successRate.labelValues(POOL, keyId),
                status.labelValues(POOL, keyId, "usable"),
                status.labelValues(POOL, keyId, "rejected"));
    }

    private static Gauge gauge(PrometheusRegistry registry, String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}

package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The state of API keys, by alias, and of what their accounts may ask. Thread-safe. */
@Singleton
class KeyMetrics {

    /** What a key can be. */
    static final List<String> STATUSES = List.of("usable", "resting", "rejected", "disabled");

    private static final String POOL = "default";

    private final PrometheusRegistry registry;
    private final Gauge successRate;
    private final Map<String, KeyMeter> meters = new ConcurrentHashMap<>();

    KeyMetrics(PrometheusRegistry registry) {
        this.registry = registry;
        this.successRate = Gauge.builder()
                .name(MetricNames.KEY_SUCCESS_RATE)
                .help("Part of the key's calls since start that succeeded; 1 before the first")
                .labelNames(MetricNames.POOL_ID, MetricNames.KEY_ID)
                .register(registry);
    }

    KeyMeter meter(String keyId) {
        return meters.computeIfAbsent(keyId, id -> new KeyMeter(successRate.labelValues(POOL, id)));
    }

    /** Shows keys and lanes as they are at each scrape. To be called once. */
    void watch(Supplier<PoolGauge> pool) {
        gauge(
                MetricNames.KEY_POOL_SIZE,
                "Keys in the pool",
                List.of(MetricNames.POOL_ID),
                gauge -> gauge.call(pool.get().keys().size(), POOL));
        gauge(
                MetricNames.KEY_STATUS,
                "1 for the state that the key is in",
                List.of(MetricNames.POOL_ID, MetricNames.KEY_ID, MetricNames.STATUS),
                gauge -> pool.get()
                        .keys()
                        .forEach(key -> STATUSES.forEach(
                                status -> gauge.call(key.status().equals(status) ? 1 : 0, POOL, key.keyId(), status))));
        gauge(
                MetricNames.KEY_COOLDOWN,
                "How long the key still rests: its account, or every model that it may ask",
                List.of(MetricNames.POOL_ID, MetricNames.KEY_ID),
                gauge -> pool.get().keys().forEach(key -> gauge.call(key.restSeconds(), POOL, key.keyId())));
        laneGauge(
                MetricNames.LLM_CIRCUIT_OPEN,
                "1 while calls are withheld or tried out because the LLM is sick",
                pool,
                lane -> lane.circuitOpen() ? 1 : 0);
        laneGauge(
                MetricNames.LLM_LANE_REST,
                "How long an account's use of a model still rests",
                pool,
                LaneGauge::restSeconds);
        laneGauge(
                MetricNames.LLM_PACE_USE,
                "Part of an account's quota for a model that is used",
                pool,
                LaneGauge::paceUse);
    }

    private void laneGauge(
            String name, String help, Supplier<PoolGauge> pool, java.util.function.ToDoubleFunction<LaneGauge> value) {
        gauge(
                name,
                help,
                List.of(MetricNames.ACCOUNT, MetricNames.MODEL),
                gauge -> pool.get()
                        .lanes()
                        .forEach(lane -> gauge.call(value.applyAsDouble(lane), lane.account(), lane.model())));
    }

    private void gauge(String name, String help, List<String> labels, Consumer<GaugeWithCallback.Callback> reading) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(labels.toArray(String[]::new))
                .callback(reading::accept)
                .register(registry);
    }
}

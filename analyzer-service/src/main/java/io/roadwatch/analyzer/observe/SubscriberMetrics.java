package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;

/** How many sockets listen, and whether they keep up. Thread-safe. */
@Singleton
public class SubscriberMetrics {

    private final PrometheusRegistry registry;
    private final Counter sent;
    private final Counter dropped;

    SubscriberMetrics(PrometheusRegistry registry) {
        this.registry = registry;
        this.sent = Counter.builder()
                .name(MetricNames.MESSAGES_SENT)
                .help("Messages handed to the network")
                .register(registry);
        this.dropped = Counter.builder()
                .name(MetricNames.MESSAGES_DROPPED)
                .help("Messages that a subscriber was too slow for, or whose connection broke")
                .register(registry);
    }

    /** To be called once. */
    public void watch(IntSupplier subscribers) {
        GaugeWithCallback.builder()
                .name(MetricNames.SUBSCRIBERS)
                .help("Open subscriber connections")
                .callback(gauge -> gauge.call(subscribers.getAsInt()))
                .register(registry);
    }

    public void messageSent() {
        sent.inc();
    }

    public void messageDropped() {
        dropped.inc();
    }
}

package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.FailureReason;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How long attempts wait for their turn, and which ones get none. Thread-safe. */
@Singleton
public class QueueMetrics {

    /** How an attempt can leave the queue without a turn. */
    private static final Set<FailureReason> DROPS = EnumSet.of(
            FailureReason.QUEUE_FULL,
            FailureReason.OUTRANKED,
            FailureReason.QUEUE_TIMEOUT,
            FailureReason.NO_CAPACITY,
            FailureReason.CIRCUIT_OPEN,
            FailureReason.LLM_AUTHENTICATION,
            FailureReason.LLM_BILLING,
            FailureReason.LLM_MODEL_UNAVAILABLE,
            FailureReason.NO_KEY);

    private final Histogram wait;
    private final Counter dropped;

    QueueMetrics(PrometheusRegistry registry) {
        this.wait = Histogram.builder()
                .name(MetricNames.LLM_QUEUE_WAIT)
                .help("Time that attempts waited for their turn, by urgency")
                .classicUpperBounds(0.01, 0.1, 0.5, 1, 2, 5, 10, 30, 60)
                .labelNames(MetricNames.URGENCY)
                .register(registry);
        this.dropped = Counter.builder()
                .name(MetricNames.LLM_QUEUE_DROPPED)
                .help("Attempts that got no turn, by reason")
                .labelNames(MetricNames.REASON)
                .register(registry);
        DROPS.forEach(reason -> dropped.initLabelValues(reason.label()));
    }

    /** @param urgencies what there is, so that their series exist */
    public void begin(List<String> urgencies) {
        urgencies.forEach(wait::initLabelValues);
    }

    public void waited(String urgency, double seconds) {
        wait.labelValues(urgency).observe(seconds);
    }

    public void dropped(FailureReason reason) {
        dropped.labelValues(reason.label()).inc();
    }
}

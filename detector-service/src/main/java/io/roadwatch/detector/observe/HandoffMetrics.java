package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.FailureReason;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts hand-offs and what became of them: begun = answered + failed + under way. Every series exists from the start. Safe for use by many
 * threads.
 */
@Singleton
public class HandoffMetrics {

    private static final String SUCCESS = "success";
    private static final String ERROR = "error";

    private final Counter begun;
    private final Counter processed;
    private final Counter answered;
    private final Counter failed;
    private final Histogram latency;

    public HandoffMetrics(PrometheusRegistry registry) {
        begun = Counter.builder()
                .name(MetricNames.HANDOFFS_BEGUN)
                .help("Hand-offs to the analyzer, of all cameras, those that are removed by now included.")
                .register(registry);
        processed = Counter.builder()
                .name(MetricNames.TASKS_PROCESSED)
                .help("Analysis tasks that came to an end, by status.")
                .labelNames(MetricNames.STATUS)
                .register(registry);
        answered = Counter.builder()
                .name(MetricNames.HANDOFF_ANSWERED)
                .help("Hand-offs that the analyzer answered.")
                .register(registry);
        failed = Counter.builder()
                .name(MetricNames.HANDOFF_FAILED)
                .help("Hand-offs without an answer, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        latency = Histogram.builder()
                .name(MetricNames.HANDOFF_LATENCY)
                .help("Time from hand-off to answer, of answered hand-offs.")
                .classicUpperBounds(0.5, 1, 2, 5, 10, 30, 60, 100)
                .register(registry);
        processed.initLabelValues(SUCCESS);
        processed.initLabelValues(ERROR);
        for (FailureReason reason : FailureReason.values()) {
            failed.initLabelValues(reason.label());
        }
    }

    /** A frame is handed over. One of the others follows. */
    public void begun() {
        begun.inc();
    }

    public void answered(Duration elapsed) {
        processed.labelValues(SUCCESS).inc();
        answered.inc();
        latency.observe(elapsed.toNanos() / 1e9);
    }

    public void failed(FailureReason reason) {
        processed.labelValues(ERROR).inc();
        failed.labelValues(reason.label()).inc();
    }
}

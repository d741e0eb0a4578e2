package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;

/** Records how long the stages of analysing a frame take, over all cameras. Safe for use by many threads. */
@Singleton
public final class StageMetrics implements StageListener {

    private final Histogram seconds;

    public StageMetrics(PrometheusRegistry registry) {
        seconds = Histogram.builder()
                .name(MetricNames.STAGE_SECONDS)
                .help("Time of one stage of analysing a frame.")
                .labelNames(MetricNames.STAGE)
                .classicUpperBounds(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1)
                .register(registry);
        for (Stage stage : Stage.values()) {
            seconds.initLabelValues(stage.label());
        }
    }

    @Override
    public void took(Stage stage, long nanos) {
        seconds.labelValues(stage.label()).observe(nanos / 1e9);
    }
}

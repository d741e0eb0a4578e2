package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;

/** Records how the inference threads are used. Safe for use by many threads. */
@Singleton
public class InferenceMetrics {

    private final StageMetrics stages;
    private final Histogram batches;

    public InferenceMetrics(PrometheusRegistry registry, StageMetrics stages) {
        this.stages = stages;
        batches = Histogram.builder()
                .name(MetricNames.INFERENCE_BATCH_SIZE)
                .help("Frames of different streams that an inference thread took at once.")
                .classicUpperBounds(1, 2, 4, 8, 16, 32)
                .register(registry);
    }

    public StageMetrics stages() {
        return stages;
    }

    /** @param frames taken at once, at least 1 */
    public void served(int frames) {
        batches.observe(frames);
    }
}

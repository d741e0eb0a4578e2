package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;

/** Shows whether the declared streams are kept. Safe for use by many threads. */
@Singleton
public class RegistryMetrics {

    private final Gauge corruptFiles;
    private final Counter saveFailures;

    public RegistryMetrics(PrometheusRegistry registry) {
        corruptFiles = Gauge.builder()
                .name(MetricNames.REGISTRY_CORRUPT_FILES)
                .help(
                        "Files of declared streams that were unusable and set aside, and still lie there, as of the start.")
                .register(registry);
        saveFailures = Counter.builder()
                .name(MetricNames.REGISTRY_SAVE_FAILURES)
                .help("Changes of declared streams that were refused because they could not be kept.")
                .register(registry);
    }

    public void corruptFiles(int lyingThere) {
        corruptFiles.set(lyingThere);
    }

    public void saveFailed() {
        saveFailures.inc();
    }
}

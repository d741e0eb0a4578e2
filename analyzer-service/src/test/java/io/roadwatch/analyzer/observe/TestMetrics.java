package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.roadwatch.analyzer.testing.ReadConfig;
import java.util.Set;
import java.util.stream.Collectors;

/** Metrics in a registry of their own, for tests without the app. */
public final class TestMetrics {

    private TestMetrics() {}

    public static CostMetrics costs(PrometheusRegistry registry) {
        return new CostMetrics(registry, ReadConfig.of(ObserveConfig.class));
    }

    /** Of a counter, by its name without {@code _total} and the values of its labels in any order; 0 where there is none. */
    public static double value(PrometheusRegistry registry, String name, String... labelValues) {
        for (MetricSnapshot snapshot : registry.scrape()) {
            if (snapshot.getMetadata().getName().equals(name) && snapshot instanceof CounterSnapshot counter) {
                return counter.getDataPoints().stream()
                        .filter(point -> point.getLabels().stream()
                                .map(label -> label.getValue())
                                .collect(Collectors.toSet())
                                .equals(Set.of(labelValues)))
                        .mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue)
                        .sum();
            }
        }
        return 0;
    }
}

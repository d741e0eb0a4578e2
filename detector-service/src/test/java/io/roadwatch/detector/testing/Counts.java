package io.roadwatch.detector.testing;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Arrays;

/** Reads counters and gauges of a registry. */
public final class Counts {

    private Counts() {}

    /**
     * @param name without {@code _total}
     * @param labelValues in the order of the labels' names
     * @throws AssertionError if the series does not exist
     */
    public static double of(PrometheusRegistry registry, String name, String... labelValues) {
        for (MetricSnapshot metric : registry.scrape(candidate -> candidate.equals(name))) {
            for (DataPointSnapshot point : metric.getDataPoints()) {
                if (point.getLabels().stream()
                        .map(label -> label.getValue())
                        .toList()
                        .equals(Arrays.asList(labelValues))) {
                    return point instanceof CounterDataPointSnapshot counter
                            ? counter.getValue()
                            : ((GaugeDataPointSnapshot) point).getValue();
                }
            }
        }
        throw new AssertionError("no series %s%s".formatted(name, Arrays.toString(labelValues)));
    }
}

package io.roadwatch.detector.observe;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One family of counters at one moment: by camera, and by reason. */
final class FamilyCounts {

    /** Camera and reason of series that have none. */
    static final String NONE = "";

    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    private FamilyCounts() {}

    /** @param name of {@link MetricNames}; a family that is not there counts nothing */
    static FamilyCounts read(PrometheusRegistry registry, String name) {
        FamilyCounts family = new FamilyCounts();
        registry.scrape(name::equals).stream()
                .flatMap(metric -> metric.getDataPoints().stream())
                .map(CounterDataPointSnapshot.class::cast)
                .forEach(family::add);
        return family;
    }

    private void add(CounterDataPointSnapshot series) {
        Labels labels = series.getLabels();
        counts.computeIfAbsent(valueOf(labels, MetricNames.CAMERA_ID), camera -> new HashMap<>())
                .merge(valueOf(labels, MetricNames.REASON), (long) series.getValue(), Long::sum);
    }

    private static String valueOf(Labels labels, String name) {
        return labels.contains(name) ? labels.get(name) : NONE;
    }

    Set<String> cameras() {
        return counts.keySet();
    }

    /** Whatever the reasons. */
    long of(String camera) {
        return counts.getOrDefault(camera, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Reasons that never occurred are left out. */
    Map<String, Long> reasonsOf(String camera) {
        Map<String, Long> reasons = new HashMap<>(counts.getOrDefault(camera, Map.of()));
        reasons.values().removeIf(count -> count == 0);
        return reasons;
    }
}

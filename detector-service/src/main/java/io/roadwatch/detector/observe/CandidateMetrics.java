package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.group.SuppressReason;
import jakarta.inject.Singleton;

/**
 * Counts the frames that could have been handed to the analyzer, and what became of them: candidates = tasks generated +
 * suppressed. The same holds for their groups. Safe for use by many threads.
 */
@Singleton
public final class CandidateMetrics {

    private final CameraLabels cameras;
    private final Counter candidates;
    private final Counter suppressed;
    private final Counter tasksGenerated;
    private final GroupCounts groups;

    public CandidateMetrics(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        candidates = Counter.builder()
                .name(MetricNames.CANDIDATES)
                .help("Detected frames for which a call of the LLM was considered.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        suppressed = Counter.builder()
                .name(MetricNames.CANDIDATES_SUPPRESSED)
                .help("Detected frames that were not handed to the analyzer, by reason.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.REASON)
                .register(registry);
        tasksGenerated = Counter.builder()
                .name(MetricNames.TASKS_GENERATED)
                .help("Detected frames that were handed to the analyzer.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        groups = new GroupCounts(registry);
    }

    /** Makes the series of a camera exist with the value 0, so that {@code rate()} sees the first event. */
    public void cameraDeclared(String cameraId) {
        String label = cameras.labelOf(cameraId);
        candidates.initLabelValues(label);
        tasksGenerated.initLabelValues(label);
        for (SuppressReason reason : SuppressReason.values()) {
            suppressed.initLabelValues(label, reason.label());
        }
        groups.declared(label);
    }

    /** Ends the series of a camera. */
    void forget(String label) {
        candidates.remove(label);
        tasksGenerated.remove(label);
        suppressed.removeIf(values -> values.get(0).equals(label));
        groups.forget(label);
    }

    /** A frame was decided, and so each of its groups. */
    public void decided(String cameraId, Selection selection) {
        String label = cameras.labelOf(cameraId);
        candidates.labelValues(label).inc();
        selection
                .whyNot()
                .map(reason -> suppressed.labelValues(label, reason.label()))
                .orElseGet(() -> tasksGenerated.labelValues(label))
                .inc();
        groups.decided(label, selection);
    }
}

package io.roadwatch.detector.observe;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What became of everything, read from the very series that {@code /metrics} shows. Safe for use by many threads; waits for
 * nothing.
 */
@Singleton
public class FlowCounts {

    private final PrometheusRegistry registry;
    private final CameraLabels labels;
    private final QueueDepths queues;

    public FlowCounts(PrometheusRegistry registry, CameraLabels labels, QueueDepths queues) {
        this.registry = registry;
        this.labels = labels;
        this.queues = queues;
    }

    /** Every camera that has series, in the order of the ids; those beyond the cap together, as {@code other}. */
    public List<CameraFlow> cameras() {
        PathCounts counts = new PathCounts(registry);
        return counts.cameras().stream().map(counts::of).toList();
    }

    /**
     * What became of the frames of one camera; of all that share its series, where it is beyond the cap.
     *
     * @param cameraId of a camera that is declared
     */
    public CameraFlow camera(String cameraId) {
        return new PathCounts(registry).of(labels.labelOf(cameraId));
    }

    /** Of all cameras. */
    public HandoffFlow handoff() {
        long answered = count(MetricNames.HANDOFF_ANSWERED).of(FamilyCounts.NONE);
        Map<String, Long> failed = count(MetricNames.HANDOFF_FAILED).reasonsOf(FamilyCounts.NONE);
        int inProgress = queues.depthOf(QueueDepths.HANDOFF);
        long begun = count(MetricNames.HANDOFFS_BEGUN).of(FamilyCounts.NONE);
        return new HandoffFlow(begun, answered, failed, inProgress);
    }

    private FamilyCounts count(String family) {
        return FamilyCounts.read(registry, family);
    }
}

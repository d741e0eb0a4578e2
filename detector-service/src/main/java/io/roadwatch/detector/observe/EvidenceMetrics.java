package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** How much is kept for people who look back, and what was dropped and why. Safe for use by many threads. */
@Singleton
public class EvidenceMetrics {

    /** Why an analysis or an alert is not kept any more. */
    public enum DropReason {
        /** Its camera has newer analyses, as many as may be kept of it. */
        CAMERA_LIMIT,
        /** Newer analyses, of whatever camera, needed its memory. */
        MEMORY,
        /** There are newer alerts, as many as may be kept. */
        ALERTS_LIMIT,
        /** Its camera was removed. */
        CAMERA_REMOVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Gauge analyses;
    private final Gauge bytes;
    private final Gauge alerts;
    private final Counter dropped;

    public EvidenceMetrics(PrometheusRegistry registry) {
        analyses = Gauge.builder()
                .name(MetricNames.EVIDENCE_ANALYSES)
                .help("Analyses that are kept, with their pictures.")
                .register(registry);
        bytes = Gauge.builder()
                .name(MetricNames.EVIDENCE_BYTES)
                .help("Memory that these analyses take, as estimated.")
                .register(registry);
        alerts = Gauge.builder()
                .name(MetricNames.EVIDENCE_ALERTS)
                .help("Alerts that are kept.")
                .register(registry);
        dropped = Counter.builder()
                .name(MetricNames.EVIDENCE_DROPPED)
                .help("Analyses and alerts that are not kept any more, by reason.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        for (DropReason reason : DropReason.values()) {
            dropped.initLabelValues(reason.label());
        }
    }

    public void analyses(int kept, long keptBytes) {
        analyses.set(kept);
        bytes.set(keptBytes);
    }

    public void alerts(int kept) {
        alerts.set(kept);
    }

    public void dropped(DropReason reason, long count) {
        dropped.labelValues(reason.label()).inc(count);
    }
}

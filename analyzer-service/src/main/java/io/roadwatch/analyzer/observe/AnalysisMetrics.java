package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.runtime.Startup;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.foundation.metrics.CappedLabel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** How analyses end, and what they find. Thread-safe. */
@Startup // so that the series exist before the first analysis
@Singleton
public class AnalysisMetrics {

    private static final String SUCCESS = "success";

    /** Not errors of the pipeline: wanted so, or the caller's own doing. */
    private static final Set<FailureReason> NO_ERRORS = EnumSet.of(
            FailureReason.DISABLED,
            FailureReason.NO_KEY,
            FailureReason.CANCELLED,
            FailureReason.INVALID_REQUEST,
            FailureReason.OUTRANKED,
            FailureReason.BUDGET_EXHAUSTED);

    private static final Set<FailureReason> OF_THE_DETECTOR =
            EnumSet.of(FailureReason.ANALYZER_UNREACHABLE, FailureReason.ANALYZER_TIMEOUT);

    private final CappedLabel cameras;
    private final RiskTypeLabel riskTypes;
    private final AtomicInteger inProgress = new AtomicInteger();
    private final Counter begun;
    private final Counter analyses;
    private final Histogram duration;
    private final Counter errors;
    private final Counter alerts;
    private final Counter duplicates;
    private final Counter dangers;

    AnalysisMetrics(PrometheusRegistry registry, ObserveConfig config) {
        this.cameras = new CappedLabel(config.maxCameras());
        this.riskTypes = new RiskTypeLabel(config.riskTypes());
        this.begun = counter(registry, MetricNames.ANALYSES_BEGUN, "Analyses asked for; each ends once");
        GaugeWithCallback.builder()
                .name(MetricNames.ANALYSES_IN_PROGRESS)
                .help("Analyses that have begun and not ended")
                .callback(gauge -> gauge.call(inProgress.get()))
                .register(registry);
        this.analyses =
                counter(registry, MetricNames.ANALYSES, "Analyses asked for, by how they ended", MetricNames.OUTCOME);
        this.duration = Histogram.builder()
                .name(MetricNames.ANALYSIS_DURATION)
                .help("Time of a successful analysis, from the request to the result")
                .classicUpperBounds(0.5, 1, 2, 5, 10, 30, 60, 120)
                .register(registry);
        this.errors = counter(
                registry,
                MetricNames.PIPELINE_ERRORS,
                "Analyses that failed, by reason and by the part that failed",
                MetricNames.ERROR_TYPE,
                MetricNames.COMPONENT);
        this.alerts = counter(
                registry,
                MetricNames.RISK_ALERTS,
                "Alerts that began, got a new type, or rose in level; the same again is not counted",
                MetricNames.CAMERA_ID,
                MetricNames.RISK_LEVEL);
        this.dangers =
                counter(registry, MetricNames.RISK_TYPES, "Kinds of danger that verdicts named", MetricNames.RISK_TYPE);
        this.duplicates =
                counter(registry, MetricNames.ALERT_DUPLICATES, "Alerts shown again, soon after they were over");
        beginAtZero();
    }

    /** An analysis is asked for. One of the others follows. */
    public void began() {
        begun.inc();
        inProgress.incrementAndGet();
    }

    public void succeeded(AnalysisResult result, Duration took) {
        inProgress.decrementAndGet();
        analyses.labelValues(SUCCESS).inc();
        duration.observe(took.toNanos() / 1e9);
        for (GroupVerdict group : result.verdict().results()) {
            if (group.riskLevel() != RiskLevel.NONE) {
                group.riskTypes()
                        .forEach(type -> dangers.labelValues(riskTypes.of(type)).inc());
            }
        }
    }

    /**
     * @param raised alerts that are new, of a type that is new, or at a level that they never had
     * @param repeated how many alerts were shown again without being raised
     */
    public void alerted(String cameraId, List<Alert> raised, int repeated) {
        if (!raised.isEmpty()) {
            String camera = cameras.of(cameraId);
            raised.forEach(alert -> alerts.labelValues(
                            camera, alert.danger().riskLevel().wireName())
                    .inc());
        }
        duplicates.inc(repeated);
    }

    public void failed(FailureReason reason) {
        inProgress.decrementAndGet();
        analyses.labelValues(reason.label()).inc();
        if (!NO_ERRORS.contains(reason)) {
            errors.labelValues(reason.label(), component(reason)).inc();
        }
    }

    private void beginAtZero() {
        analyses.initLabelValues(SUCCESS);
        for (FailureReason reason : EnumSet.complementOf(EnumSet.copyOf(OF_THE_DETECTOR))) {
            analyses.initLabelValues(reason.label());
            if (!NO_ERRORS.contains(reason)) {
                errors.initLabelValues(reason.label(), component(reason));
            }
        }
        riskTypes.vocabulary().forEach(dangers::initLabelValues);
        dangers.initLabelValues(RiskTypeLabel.OTHER);
    }

    private static String component(FailureReason reason) {
        return switch (reason) {
            case LLM_MALFORMED_ANSWER, LLM_INCONSISTENT_ANSWER -> "verdict";
            case QUEUE_FULL, QUEUE_TIMEOUT, NO_USABLE_IMAGE, INTERNAL -> "intake";
            default -> "llm";
        };
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}

package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.GroupReason;
import io.roadwatch.detector.group.Selection;

/** Counts the groups of decided frames: considered = handed off + suppressed. Safe for use by many threads. */
final class GroupCounts {

    private final Counter considered;
    private final Counter handedOff;
    private final Counter suppressed;
    private final Histogram riskPrior;

    GroupCounts(PrometheusRegistry registry) {
        considered = Counter.builder()
                .name(MetricNames.GROUPS_CONSIDERED)
                .help("Groups of analysed frames, once per frame.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        handedOff = Counter.builder()
                .name(MetricNames.GROUPS_HANDED_OFF)
                .help("Groups that were handed to the analyzer to be judged.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        suppressed = Counter.builder()
                .name(MetricNames.GROUPS_SUPPRESSED)
                .help("Groups that were not handed to the analyzer, by reason.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.REASON)
                .register(registry);
        riskPrior = Histogram.builder()
                .name(MetricNames.GROUP_RISK_PRIOR)
                .help("How much a look at a group seems worth, of groups that are followed over time.")
                .classicUpperBounds(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
                .register(registry);
    }

    void declared(String label) {
        considered.initLabelValues(label);
        handedOff.initLabelValues(label);
        for (GroupReason reason : GroupReason.values()) {
            suppressed.initLabelValues(label, reason.label());
        }
    }

    void forget(String label) {
        considered.remove(label);
        handedOff.remove(label);
        suppressed.removeIf(values -> values.get(0).equals(label));
    }

    void decided(String label, Selection selection) {
        considered.labelValues(label).inc(selection.sight().groups().size());
        handedOff.labelValues(label).inc(selection.chosen().size());
        selection
                .leftOut()
                .forEach(one ->
                        suppressed.labelValues(label, one.reason().label()).inc());
        for (TrafficGroup group : selection.sight().groups()) {
            if (group.trend() != null) {
                riskPrior.observe(group.trend().riskPrior());
            }
        }
    }
}

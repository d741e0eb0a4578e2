package io.roadwatch.analyzer.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.UnjudgedGroup.Reason;
import io.roadwatch.contract.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerdictMetricsTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final VerdictMetrics metrics = new VerdictMetrics(registry);

    @Test
    void everySeriesIsThereFromTheStart() {
        metrics.expect(List.of("malformed"), List.of("json_mended"));

        assertThat(series(MetricNames.VERDICT_FAULTS)).containsOnly(Map.entry("malformed", 0.0));
        assertThat(series(MetricNames.PARSE_NOTES)).containsOnly(Map.entry("json_mended", 0.0));
        assertThat(series(MetricNames.VERDICT_REPAIRS))
                .containsOnly(Map.entry("repaired", 0.0), Map.entry("unrepaired", 0.0), Map.entry("failed", 0.0));
        assertThat(series(MetricNames.GROUPS_UNJUDGED))
                .containsOnly(Map.entry("not_mentioned", 0.0), Map.entry("inconsistent", 0.0));
        assertThat(series(MetricNames.VERDICT_ABSTENTIONS)).containsOnly(Map.entry("", 0.0));
    }

    @Test
    void whatIsFoundIsCounted() {
        metrics.expect(List.of("malformed"), List.of("json_mended"));

        metrics.fault("malformed");
        metrics.note("json_mended", 3);
        metrics.repairEnded(VerdictMetrics.Repair.UNREPAIRED);
        metrics.settled(new Verdict(
                List.of(
                        new GroupVerdict(1, "", RiskLevel.NONE, 0, List.of(), 0, List.of(), null, true),
                        new GroupVerdict(2, "", RiskLevel.NONE, 0, List.of(), 0, List.of())),
                List.of(new UnjudgedGroup(3, Reason.INCONSISTENT))));

        assertThat(series(MetricNames.VERDICT_FAULTS)).containsEntry("malformed", 1.0);
        assertThat(series(MetricNames.PARSE_NOTES)).containsEntry("json_mended", 3.0);
        assertThat(series(MetricNames.VERDICT_REPAIRS)).containsEntry("unrepaired", 1.0);
        assertThat(series(MetricNames.VERDICT_ABSTENTIONS)).containsEntry("", 1.0);
        assertThat(series(MetricNames.GROUPS_UNJUDGED))
                .containsEntry("inconsistent", 1.0)
                .containsEntry("not_mentioned", 0.0);
    }

    private Map<String, Double> series(String name) {
        return registry.scrape(found -> name.equals(found + "_total") || name.equals(found)).stream()
                .flatMap(snapshot -> ((CounterSnapshot) snapshot).getDataPoints().stream())
                .collect(Collectors.toMap(
                        point -> point.getLabels().isEmpty()
                                ? ""
                                : point.getLabels().getValue(0),
                        CounterDataPointSnapshot::getValue));
    }
}

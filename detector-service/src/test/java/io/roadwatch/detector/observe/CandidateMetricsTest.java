package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.roadwatch.detector.group.GroupReason;
import io.roadwatch.detector.group.SuppressReason;
import io.roadwatch.detector.testing.Counts;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateMetricsTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CandidateMetrics metrics = new CandidateMetrics(registry, new CameraLabels(10));

    @BeforeEach
    void declare() {
        metrics.cameraDeclared("1");
    }

    @Test
    void seriesOfADeclaredCameraExistWithZero() {
        assertThat(frames()).containsExactly(0, 0, 0);
        assertThat(groups()).containsExactly(0, 0, 0);
        for (GroupReason reason : GroupReason.values()) {
            assertThat(groupsSuppressed(reason)).isZero();
        }
    }

    @Test
    void framesAndGroupsBalance() {
        metrics.decided("1", Decided.handedOff(GroupReason.STILL, GroupReason.JUDGED_RECENTLY, GroupReason.STILL));
        metrics.decided("1", Decided.suppressed(SuppressReason.COOLDOWN, GroupReason.COOLDOWN, GroupReason.COOLDOWN));
        metrics.decided("1", Decided.suppressed(SuppressReason.NOTHING_MOVES, GroupReason.STILL));
        metrics.decided("1", Decided.suppressed(SuppressReason.TOO_FEW_OBJECTS));
        metrics.decided("1", Decided.handedOff(GroupReason.IMAGE_LIMIT));

        assertThat(frames()).containsExactly(5, 2, 3);
        assertThat(groups()).containsExactly(9, 2, 7);
        assertThat(groupsSuppressed(GroupReason.STILL)).isEqualTo(3);
        assertThat(groupsSuppressed(GroupReason.COOLDOWN)).isEqualTo(2);
        assertThat(groupsSuppressed(GroupReason.JUDGED_RECENTLY)).isEqualTo(1);
        assertThat(groupsSuppressed(GroupReason.IMAGE_LIMIT)).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_candidates_suppressed", "1", "nothing_moves"))
                .isEqualTo(1);
    }

    @Test
    void priorsOfFollowedGroupsAreObserved() {
        metrics.decided("1", Decided.handedOff(GroupReason.STILL));

        HistogramSnapshot priors =
                (HistogramSnapshot) registry.scrape(name -> name.equals("roadwatch_group_risk_prior"))
                        .get(0);

        assertThat(priors.getDataPoints().get(0).getSum()).isEqualTo(0.5);
        assertThat(priors.getDataPoints().get(0).getCount()).isEqualTo(2);
    }

    @Test
    void forgottenCameraHasNoSeries() {
        metrics.decided("1", Decided.handedOff(GroupReason.STILL));

        metrics.forget("1");

        assertThat(registry.scrape().stream().flatMap(metric -> metric.getDataPoints().stream()))
                .noneMatch(point -> point.getLabels().contains("camera_id"));
    }

    /** Considered, handed off, suppressed. */
    private double[] frames() {
        return new double[] {
            Counts.of(registry, "roadwatch_candidates", "1"),
            Counts.of(registry, "tasks_generated", "1"),
            Arrays.stream(SuppressReason.values())
                    .mapToDouble(reason -> Counts.of(registry, "roadwatch_candidates_suppressed", "1", reason.label()))
                    .sum()
        };
    }

    /** Considered, handed off, suppressed. */
    private double[] groups() {
        return new double[] {
            Counts.of(registry, "roadwatch_groups_considered", "1"),
            Counts.of(registry, "roadwatch_groups_handed_off", "1"),
            Arrays.stream(GroupReason.values())
                    .mapToDouble(this::groupsSuppressed)
                    .sum()
        };
    }

    private double groupsSuppressed(GroupReason reason) {
        return Counts.of(registry, "roadwatch_groups_suppressed", "1", reason.label());
    }
}

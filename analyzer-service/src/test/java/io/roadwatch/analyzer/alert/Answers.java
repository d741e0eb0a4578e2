package io.roadwatch.analyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Short words for what a camera's answers say. Stream time is seconds after an arbitrary start. */
final class Answers {

    static final String CAMERA = "crossing-7";

    private Answers() {}

    static Instant at(double seconds) {
        return Instant.EPOCH.plusMillis(Math.round(seconds * 1_000));
    }

    static Verdict verdict(GroupVerdict... results) {
        return new Verdict(List.of(results));
    }

    static GroupVerdict high(int group, String... types) {
        return group(group, RiskLevel.HIGH, types);
    }

    static GroupVerdict group(int group, RiskLevel level, String... types) {
        return new GroupVerdict(group, "seen", level, 0.9, List.of(types), 2, List.of(4));
    }

    static Alert only(List<Alert> alerts) {
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    static Alert only(AlertUpdate update) {
        return only(update.counting());
    }

    /** A group that is followed: number in the frame, identity, and the left edge of its box, which is 100 px wide. */
    static TrafficGroup followed(int groupIndex, long groupId, float leftPx) {
        return unfollowed(groupIndex, leftPx).withTrend(new GroupTrend(groupId, 1, 0, 0, 0, 0));
    }

    static TrafficGroup unfollowed(int groupIndex, float leftPx) {
        return new TrafficGroup(
                groupIndex, List.of(0, 1), new BoundingBox(leftPx, 0, leftPx + 100, 50), List.of("car"), 0.9f);
    }

    /** The model cannot tell. */
    static GroupVerdict abstention(int group) {
        return new GroupVerdict(group, "too dark", RiskLevel.NONE, 0.1, List.of(), 0, List.of(), "dark", true);
    }

    /** The display window is 3 s, the duplicate window 10 s, and cameras are forgotten after a minute. */
    record TestConfig(int maxCameras, int maxAlertsPerCamera) implements AlertConfig {

        @Override
        public Duration displayWindow() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration duplicateWindow() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration forgetAfter() {
            return Duration.ofMinutes(1);
        }
    }
}

package io.roadwatch.analyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
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

    /** The display window is 3 s, and cameras are forgotten after a minute. */
    record TestConfig(int maxCameras, int maxAlertsPerCamera) implements AlertConfig {

        @Override
        public Duration displayWindow() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration forgetAfter() {
            return Duration.ofMinutes(1);
        }
    }
}

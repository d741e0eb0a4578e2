package io.roadwatch.detector.evidence;

import static io.roadwatch.contract.RiskLevel.HIGH;
import static io.roadwatch.contract.RiskLevel.LOW;
import static io.roadwatch.contract.RiskLevel.MEDIUM;
import static io.roadwatch.detector.evidence.Kept.NOON;
import static io.roadwatch.detector.evidence.Kept.alert;
import static io.roadwatch.detector.evidence.Kept.stale;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.Alert;
import io.roadwatch.detector.observe.EvidenceMetrics;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.Counts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertLogTest {

    private static final Instant LOOKED_AT = Instant.parse("2026-05-01T12:34:56.789Z");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final List<AlertEntry> told = new ArrayList<>();
    private final AlertLog log = new AlertLog(
            ConfigOf.with(EvidenceConfig.class, Map.of("roadwatch.evidence.max-alerts", "2")),
            new EvidenceMetrics(registry),
            List.of(told::add),
            Clock.fixed(LOOKED_AT, ZoneOffset.UTC));

    @Test
    void firstMentionBeginsAnEntry() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));

        AlertEntry entry = only();
        assertThat(entry.cameraId()).isEqualTo("gate");
        assertThat(entry.group()).isEqualTo(new AlertEntry.Group(7L, 1));
        assertThat(entry.danger())
                .isEqualTo(new AlertEntry.Danger(MEDIUM, MEDIUM, List.of("wrong way"), "at second 5", 0.85));
        assertThat(entry.life()).isEqualTo(new AlertEntry.Life(second(5), second(5), second(8), false, false, false));
        assertThat(entry.origin()).isEqualTo(new AlertEntry.Origin(1, "a-1", "a-1", "qwen-vl-plus", true));
        assertThat(entry.acknowledgement()).isNull();
        assertThat(told).containsExactly(entry);
    }

    @Test
    void alertThatIsMentionedAgainIsOneEntryWithWhatIsKnownNow() {
        answer("a-1", 5, alert("x", 5, HIGH, "wrong way"));
        answer("a-2", 15, alert("x", 15, LOW, "wrong way", "speeding"));

        AlertEntry entry = only();
        assertThat(entry.danger())
                .isEqualTo(new AlertEntry.Danger(LOW, HIGH, List.of("wrong way", "speeding"), "at second 15", 0.85));
        assertThat(entry.life()).isEqualTo(new AlertEntry.Life(second(5), second(15), second(18), false, true, false));
        assertThat(entry.origin()).isEqualTo(new AlertEntry.Origin(2, "a-1", "a-2", "qwen-vl-plus", true));
    }

    @Test
    void staleRepeatChangesOnlyHowLongTheAlertCounts() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        answer("a-2", 7, stale("x", 5, MEDIUM, "wrong way"));

        AlertEntry entry = only();
        assertThat(entry.life()).isEqualTo(new AlertEntry.Life(second(5), second(5), second(8), true, false, true));
        assertThat(entry.origin().answers()).isEqualTo(1);
        assertThat(entry.origin().analysisId()).isEqualTo("a-1");
        assertThat(told).hasSize(2);
    }

    @Test
    void staleAlertThatIsNotKnownIsNotTakenIn() {
        answer("a-2", 7, stale("x", 5, MEDIUM, "wrong way"));

        assertThat(all()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void acknowledgementStaysWhileTheAlertGetsNoWorse() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        log.acknowledge("x");

        answer("a-2", 10, alert("x", 10, LOW, "wrong way"));
        answer("a-3", 15, alert("x", 15, MEDIUM, "wrong way"));
        answer("a-4", 16, stale("x", 15, MEDIUM, "wrong way"));

        assertThat(only().acknowledgement()).extracting(Acknowledgement::at).isEqualTo(LOOKED_AT);
    }

    @Test
    void higherLevelThanTheAcknowledgedOneIsToBeSeenAgain() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        log.acknowledge("x");

        answer("a-2", 10, alert("x", 10, HIGH, "wrong way"));

        assertThat(only().acknowledgement()).isNull();
    }

    @Test
    void typeThatIsNewIsToBeSeenAgain() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        log.acknowledge("x");

        answer("a-2", 10, alert("x", 10, MEDIUM, "wrong way", "speeding"));

        assertThat(only().acknowledgement()).isNull();
    }

    @Test
    void acknowledgingTwiceIsToldOnce() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        told.clear();

        assertThat(log.acknowledge("x")).isEqualTo(log.acknowledge("x"));

        assertThat(told).singleElement().isEqualTo(only());
    }

    @Test
    void acknowledgementCanBeTakenBack() {
        answer("a-1", 5, alert("x", 5, MEDIUM, "wrong way"));
        log.acknowledge("x");

        log.unacknowledge("x");
        log.unacknowledge("x");

        assertThat(only().acknowledgement()).isNull();
        assertThat(told).hasSize(3);
    }

    @Test
    void unknownAlertCannotBeAcknowledged() {
        assertThat(log.acknowledge("x")).isEmpty();
        assertThat(log.unacknowledge("x")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void alertThatWasNotMentionedForLongestGoesBeyondTheLimit() {
        answer("a-1", 1, alert("x", 1, LOW, "wrong way"));
        answer("a-2", 2, alert("y", 2, LOW, "wrong way"));
        answer("a-3", 3, alert("x", 3, LOW, "wrong way"));

        answer("a-4", 4, alert("z", 4, LOW, "wrong way"));

        assertThat(all()).extracting(AlertEntry::alertId).containsExactly("z", "x");
        assertThat(Counts.of(registry, "roadwatch_evidence_dropped", "alerts_limit"))
                .isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_evidence_alerts")).isEqualTo(2);
    }

    @Test
    void listIsFilteredAndCut() {
        answer("a-1", 1, alert("x", 1, LOW, "wrong way"), alert("y", 2, HIGH, "wrong way"));

        assertThat(log.list(entry -> true, 1)).extracting(AlertEntry::alertId).containsExactly("y");
        assertThat(log.list(entry -> entry.danger().riskLevel() == LOW, 9))
                .extracting(AlertEntry::alertId)
                .containsExactly("x");
    }

    private void answer(String analysisId, int second, Alert... alerts) {
        log.answered(Kept.result("gate", analysisId, alerts), second(second));
    }

    private static Instant second(int second) {
        return NOON.plusSeconds(second);
    }

    private List<AlertEntry> all() {
        return log.list(entry -> true, 100);
    }

    private AlertEntry only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }
}

package io.roadwatch.analyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stream time is written as seconds after an arbitrary start; the display window is 3 s. */
class AlertBookTest {

    private static final String CAMERA = "crossing-7";

    private final AtomicLong wallNanos = new AtomicLong(Long.MAX_VALUE - 1); // the monotonic clock may wrap around
    private final AlertBook book = book(new TestConfig(10, 100));

    @Test
    void dangerousGroupBecomesAnAlertForTheDisplayWindow() {
        List<Alert> alerts = book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        Alert alert = only(alerts);
        assertThat(alert.groupIndex()).isEqualTo(1);
        assertThat(alert.danger())
                .isEqualTo(new Alert.Danger(RiskLevel.HIGH, List.of("wrong way"), List.of(4), 2, "seen", 0.9));
        assertThat(alert.life()).isEqualTo(new Alert.Life(3, false, false, at(10), at(10), false));
    }

    @Test
    void normalGroupBecomesNoAlertAndHoldsNoMemory() {
        assertThat(book.update(CAMERA, at(10), verdict(group(1, RiskLevel.NONE))))
                .isEmpty();
        assertThat(book.cameraCount()).isZero();
    }

    @Test
    void sameTypesAgainContinueWithoutRestartingTheCountdown() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way", "conflict")));

        GroupVerdict milder =
                new GroupVerdict(1, "turned", RiskLevel.LOW, 0.5, List.of("conflict", "wrong way"), 1, List.of(9));
        Alert alert = only(book.update(CAMERA, at(11), verdict(milder)));

        assertThat(alert.life()).isEqualTo(new Alert.Life(2, true, true, at(10), at(11), false));
        assertThat(alert.danger())
                .isEqualTo(new Alert.Danger(
                        RiskLevel.LOW, List.of("wrong way", "conflict"), List.of(9), 1, "turned", 0.5));
    }

    @Test
    void newTypeRestartsTheCountdownAndJoinsTheOld() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        Alert alert = only(book.update(CAMERA, at(12), verdict(group(1, RiskLevel.LOW, "congestion"))));

        assertThat(alert.life()).isEqualTo(new Alert.Life(3, false, true, at(12), at(12), false));
        assertThat(alert.danger().riskTypes()).containsExactly("wrong way", "congestion");
    }

    @Test
    void levelDoesNotFallWhileATypeCountsThatWasNotJudgedAgain() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        assertThat(only(book.update(CAMERA, at(11), verdict(group(1, RiskLevel.LOW, "congestion"))))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(only(book.update(CAMERA, at(12), verdict(group(1, RiskLevel.LOW, "congestion"))))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(only(book.update(CAMERA, at(13), verdict(group(1, RiskLevel.LOW, "congestion", "wrong way"))))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.LOW);
    }

    @Test
    void subsetOfTheKnownTypesIsAContinuation() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way", "conflict")));

        Alert alert = only(book.update(CAMERA, at(11), verdict(high(1, "conflict"))));

        assertThat(alert.life()).isEqualTo(new Alert.Life(2, true, true, at(10), at(11), false));
        assertThat(alert.danger().riskTypes()).containsExactly("wrong way", "conflict");
    }

    @Test
    void groupWithoutTypesContinuesAsWell() {
        book.update(CAMERA, at(10), verdict(high(1)));

        assertThat(only(book.update(CAMERA, at(11), verdict(high(1)))).life())
                .isEqualTo(new Alert.Life(2, true, false, at(10), at(11), false));
    }

    @Test
    void groupNotMentionedAgainIsRepeatedAsStaleWhileItCounts() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        List<Alert> alerts = book.update(CAMERA, at(12), verdict(group(2, RiskLevel.LOW, "congestion")));

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(1, 2);
        assertThat(alerts.get(0).life()).isEqualTo(new Alert.Life(1, true, false, at(10), at(10), true));
        assertThat(alerts.get(0).danger().description()).isEqualTo("seen");
        assertThat(alerts.get(1).life().stale()).isFalse();
    }

    @Test
    void groupThatIsNowCalledNormalIsRepeatedAsStale() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        Alert alert = only(book.update(CAMERA, at(11), verdict(group(1, RiskLevel.NONE))));

        assertThat(alert.life().stale()).isTrue();
        assertThat(alert.danger().riskLevel()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void staleAlertThatIsMentionedAgainContinues() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));
        book.update(CAMERA, at(11), verdict());

        Alert alert = only(book.update(CAMERA, at(12.5), verdict(high(1, "wrong way"))));

        assertThat(alert.life()).isEqualTo(new Alert.Life(0.5, true, false, at(10), at(12.5), false));
    }

    @Test
    void alertIsGoneExactlyWhenTheWindowIsOver() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        assertThat(book.active(CAMERA, at(12.999))).hasSize(1);
        assertThat(book.active(CAMERA, at(13))).isEmpty();
        assertThat(book.update(CAMERA, at(13), verdict())).isEmpty();
        assertThat(book.cameraCount()).isZero();
    }

    @Test
    void sameDangerAfterTheWindowIsANewAlert() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));
        book.update(CAMERA, at(12), verdict(high(1, "wrong way")));

        assertThat(only(book.update(CAMERA, at(13), verdict(high(1, "wrong way"))))
                        .life())
                .isEqualTo(new Alert.Life(3, false, false, at(13), at(13), false));
    }

    @Test
    void timeThatJumpsBackResetsOnlyThatCamera() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));
        book.update("other", at(10), verdict(high(1, "wrong way")));

        List<Alert> alerts = book.update(CAMERA, at(9), verdict(high(2, "red light")));

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2);
        assertThat(only(alerts).life()).isEqualTo(new Alert.Life(3, false, false, at(9), at(9), false));
        assertThat(book.active("other", at(10))).hasSize(1);
    }

    @Test
    void sameGroupOfAnotherCameraIsAnotherAlert() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        assertThat(only(book.update("other", at(11), verdict(high(1, "wrong way"))))
                        .life()
                        .continuation())
                .isFalse();
    }

    @Test
    void mostDangerousComeFirstThenByGroup() {
        List<Alert> alerts = book.update(
                CAMERA,
                at(10),
                verdict(
                        group(5, RiskLevel.LOW, "a"),
                        group(4, RiskLevel.HIGH, "b"),
                        group(3, RiskLevel.MEDIUM, "c"),
                        group(2, RiskLevel.HIGH, "d")));

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2, 4, 3, 5);
    }

    @Test
    void readingCountsDownAndChangesNothing() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));

        assertThat(only(book.active(CAMERA, at(11.25))).life())
                .isEqualTo(new Alert.Life(1.75, false, false, at(10), at(10), false));
        assertThat(only(book.active(CAMERA, at(9))).life().displaySeconds()).isEqualTo(3);
        assertThat(book.active("unknown", at(10))).isEmpty();
    }

    @Test
    void allAlertsAreCountedDownByTheMachinesClock() {
        book.update("b", at(1_000), verdict(high(1, "wrong way")));
        wallPasses(Duration.ofMillis(1_500));
        book.update("a", at(5), verdict(high(1, "wrong way")));
        wallPasses(Duration.ofMillis(500));

        assertThat(book.active().keySet()).containsExactly("a", "b");
        assertThat(only(book.active().get("a")).life().displaySeconds()).isCloseTo(2.5, within(1e-9));
        assertThat(only(book.active().get("b")).life().displaySeconds()).isCloseTo(1, within(1e-9));

        wallPasses(Duration.ofSeconds(1));
        assertThat(book.active()).containsOnlyKeys("a");
    }

    @Test
    void fileThatRunsSlowerThanItsOwnTimeKeepsItsCountdown() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")));
        wallPasses(Duration.ofSeconds(9));

        assertThat(book.active()).isEmpty();
        assertThat(only(book.update(CAMERA, at(11), verdict(high(1, "wrong way"))))
                        .life()
                        .continuation())
                .isTrue();
    }

    @Test
    void silentCamerasAreForgotten() {
        book.update("silent", at(10), verdict(high(1, "wrong way")));
        wallPasses(Duration.ofSeconds(30));
        book.update("talking", at(10), verdict(high(1, "wrong way")));
        wallPasses(Duration.ofSeconds(30));

        book.update("new", at(10), verdict(high(1, "wrong way")));

        assertThat(book.cameraCount()).isEqualTo(2);
        assertThat(book.active("silent", at(10))).isEmpty();
        assertThat(book.active("talking", at(10))).hasSize(1);
    }

    @Test
    void oneCameraTooManyCostsTheMostSilentItsAlerts() {
        AlertBook small = book(new TestConfig(2, 100));
        small.update("a", at(10), verdict(high(1, "x")));
        small.update("b", at(10), verdict(high(1, "x")));
        small.update("a", at(11), verdict(high(1, "x")));

        small.update("c", at(10), verdict(high(1, "x")));

        assertThat(small.active()).containsOnlyKeys("a", "c");
    }

    @Test
    void leastDangerousBeyondTheBoundAreDropped() {
        AlertBook small = book(new TestConfig(10, 2));

        List<Alert> alerts = small.update(
                CAMERA,
                at(10),
                verdict(group(1, RiskLevel.LOW, "x"), group(2, RiskLevel.HIGH, "x"), group(3, RiskLevel.MEDIUM, "x")));

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2, 3);
    }

    @Test
    void farthestTimesOfAStreamBreakNothing() {
        assertThat(book.update(CAMERA, Instant.MIN, verdict(high(1, "x")))).hasSize(1);
        assertThat(only(book.update(CAMERA, Instant.MAX, verdict(high(1, "x"))))
                        .life()
                        .continuation())
                .isFalse();
        wallPasses(Duration.ofSeconds(1));
        assertThat(only(book.active().get(CAMERA)).life().displaySeconds()).isCloseTo(2, within(1e-9));
    }

    /** Eight threads, 16 cameras, one new type per answer: a lost answer would leave a type out. */
    @Test
    void noAnswerIsLostUnderConcurrency() throws Exception {
        AlertBook shared = book(new TestConfig(16, 100));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> answers = IntStream.range(0, 1_600)
                    .mapToObj(i -> (Callable<Object>)
                            () -> shared.update("camera-" + i % 16, at(10), verdict(high(1, "type-" + i))))
                    .toList();
            for (Future<Object> answer : threads.invokeAll(answers)) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(shared.active()).hasSize(16);
        assertThat(shared.active().values())
                .allSatisfy(
                        alerts -> assertThat(only(alerts).danger().riskTypes()).hasSize(100));
    }

    private AlertBook book(AlertConfig config) {
        return new AlertBook(config, wallNanos::get);
    }

    private void wallPasses(Duration time) {
        wallNanos.addAndGet(time.toNanos());
    }

    private static Instant at(double seconds) {
        return Instant.EPOCH.plusMillis(Math.round(seconds * 1_000));
    }

    private static Verdict verdict(GroupVerdict... results) {
        return new Verdict(List.of(results));
    }

    private static GroupVerdict high(int group, String... types) {
        return group(group, RiskLevel.HIGH, types);
    }

    private static GroupVerdict group(int group, RiskLevel level, String... types) {
        return new GroupVerdict(group, "seen", level, 0.9, List.of(types), 2, List.of(4));
    }

    private static Alert only(List<Alert> alerts) {
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private record TestConfig(int maxCameras, int maxAlertsPerCamera) implements AlertConfig {

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

package io.roadwatch.analyzer.alert;

import static io.roadwatch.analyzer.alert.Answers.CAMERA;
import static io.roadwatch.analyzer.alert.Answers.at;
import static io.roadwatch.analyzer.alert.Answers.group;
import static io.roadwatch.analyzer.alert.Answers.high;
import static io.roadwatch.analyzer.alert.Answers.only;
import static io.roadwatch.analyzer.alert.Answers.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.analyzer.alert.Answers.TestConfig;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.RiskLevel;
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

/** What the book costs, and how it goes by the machine's clock. */
class AlertBookBoundsTest {

    private final AtomicLong wallNanos = new AtomicLong(Long.MAX_VALUE - 1); // the monotonic clock may wrap around
    private final AlertBook book = book(new TestConfig(10, 100));

    @Test
    void allAlertsAreCountedDownByTheMachinesClock() {
        book.update("b", at(1_000), verdict(high(1, "wrong way")), List.of());
        wallPasses(Duration.ofMillis(1_500));
        book.update("a", at(5), verdict(high(1, "wrong way")), List.of());
        wallPasses(Duration.ofMillis(500));

        assertThat(book.active().keySet()).containsExactly("a", "b");
        assertThat(only(book.active().get("a")).life().displaySeconds()).isCloseTo(2.5, within(1e-9));
        assertThat(only(book.active().get("b")).life().displaySeconds()).isCloseTo(1, within(1e-9));

        wallPasses(Duration.ofSeconds(1));
        assertThat(book.active()).containsOnlyKeys("a");
    }

    @Test
    void fileThatRunsSlowerThanItsOwnTimeKeepsItsCountdown() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());
        wallPasses(Duration.ofSeconds(9));

        assertThat(book.active()).isEmpty();
        assertThat(only(book.update(CAMERA, at(11), verdict(high(1, "wrong way")), List.of()))
                        .life()
                        .continuation())
                .isTrue();
    }

    @Test
    void silentCamerasAreForgotten() {
        book.update("silent", at(10), verdict(high(1, "wrong way")), List.of());
        wallPasses(Duration.ofSeconds(30));
        book.update("talking", at(10), verdict(high(1, "wrong way")), List.of());
        wallPasses(Duration.ofSeconds(30));

        book.update("new", at(10), verdict(high(1, "wrong way")), List.of());

        assertThat(book.cameraCount()).isEqualTo(2);
        assertThat(book.active("silent", at(10))).isEmpty();
        assertThat(book.active("talking", at(10))).hasSize(1);
    }

    @Test
    void oneCameraTooManyCostsTheMostSilentItsAlerts() {
        AlertBook small = book(new TestConfig(2, 100));
        small.update("a", at(10), verdict(high(1, "x")), List.of());
        small.update("b", at(10), verdict(high(1, "x")), List.of());
        small.update("a", at(11), verdict(high(1, "x")), List.of());

        small.update("c", at(10), verdict(high(1, "x")), List.of());

        assertThat(small.active()).containsOnlyKeys("a", "c");
    }

    @Test
    void leastDangerousBeyondTheBoundAreDropped() {
        AlertBook small = book(new TestConfig(10, 2));

        List<Alert> alerts = small.update(
                        CAMERA,
                        at(10),
                        verdict(
                                group(1, RiskLevel.LOW, "x"),
                                group(2, RiskLevel.HIGH, "x"),
                                group(3, RiskLevel.MEDIUM, "x")),
                        List.of())
                .counting();

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2, 3);
    }

    @Test
    void farthestTimesOfAStreamBreakNothing() {
        assertThat(book.update(CAMERA, Instant.MIN, verdict(high(1, "x")), List.of())
                        .counting())
                .hasSize(1);
        assertThat(only(book.update(CAMERA, Instant.MAX, verdict(high(1, "x")), List.of()))
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
                            () -> shared.update("camera-" + i % 16, at(10), verdict(high(1, "type-" + i)), List.of()))
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
}

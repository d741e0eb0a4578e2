package io.roadwatch.analyzer.llm.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DispatcherTest {

    @Test
    void turnsAreGivenUpToTheLimitAndThenInTheOrderOfUrgency() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        Recorder first = desk.apply("c1", 0.1);
        Recorder low = desk.apply("c2", 0.1);
        Recorder high = desk.apply("c3", 0.9);
        assertThat(first.isGranted()).isTrue();
        assertThat(low.isWaiting()).isTrue();

        first.grant().succeeded(1_000);

        assertThat(high.isGranted()).isTrue();
        assertThat(low.isWaiting()).isTrue();
        assertThat(desk.dispatcher.running()).isEqualTo(1);
        assertThat(desk.dispatcher.waiting()).isEqualTo(1);
    }

    @Test
    void endingATurnTwiceFreesOnePlaceOnly() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        Recorder first = desk.apply("c1", 0.5);
        Recorder second = desk.apply("c2", 0.5);
        Recorder third = desk.apply("c3", 0.5);

        first.grant().succeeded(10);
        first.grant().abandoned();

        assertThat(second.isGranted()).isTrue();
        assertThat(third.isWaiting()).isTrue();
    }

    @Test
    void amongEqualsTheCameraThatHadLeastIsNext() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        Recorder running = desk.apply("greedy", 0.5);
        Recorder again = desk.apply("greedy", 0.5);
        Recorder other = desk.apply("modest", 0.5);

        running.grant().succeeded(10);

        assertThat(other.isGranted()).isTrue();
        assertThat(again.isWaiting()).isTrue();
    }

    @Test
    void waitingMakesMoreUrgentButNeverAsUrgentAsHigh() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        Recorder running = desk.apply("c0", 0.5);
        Recorder old = desk.apply("c1", 0.1);
        desk.time.pass(Duration.ofSeconds(25));
        Recorder moderate = desk.apply("c2", 0.4);
        Recorder high = desk.apply("c3", 0.8);

        running.grant().succeeded(10);
        assertThat(high.isGranted()).isTrue();
        high.grant().succeeded(10);

        assertThat(old.isGranted()).isTrue();
        assertThat(moderate.isWaiting()).isTrue();
    }

    @Test
    void fullQueueDropsTheLeastUrgent() {
        Desk desk = new Desk(Desk.limits(1, 2), Desk.pool(Desk.key("a", "main")));
        desk.apply("c0", 0.5);
        Recorder low = desk.apply("c1", 0.1);
        Recorder medium = desk.apply("c2", 0.4);

        Recorder high = desk.apply("c3", 0.9);
        Recorder lowest = desk.apply("c4", 0.0);

        assertThat(low.reason()).isEqualTo(FailureReason.OUTRANKED);
        assertThat(lowest.reason()).isEqualTo(FailureReason.QUEUE_FULL);
        assertThat(lowest.refusal().retryAfter()).isPresent();
        assertThat(List.of(medium, high)).allMatch(Recorder::isWaiting);
    }

    @Test
    void newerOneOfACameraTakesThePlaceOfItsOlderOne() {
        CallLimits limits = new CallLimits(1, 100, 1, Duration.ofSeconds(5), Duration.ofSeconds(10));
        Desk desk = new Desk(limits, Desk.pool(Desk.key("a", "main")));
        desk.apply("c0", 0.5);
        Recorder older = desk.apply("c1", 0.5);

        Recorder newer = desk.apply("c1", 0.5);

        assertThat(older.reason()).isEqualTo(FailureReason.OUTRANKED);
        assertThat(newer.isWaiting()).isTrue();
    }

    @Test
    void whoseTimeIsOverIsToldSoThen() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c0", 0.5);
        Recorder late = desk.apply("c1", 0.5, List.of("plus"), Duration.ofSeconds(2));

        desk.time.pass(Duration.ofMillis(1_999));
        assertThat(late.isWaiting()).isTrue();
        desk.time.pass(Duration.ofMillis(1));

        assertThat(late.reason()).isEqualTo(FailureReason.QUEUE_TIMEOUT);
        assertThat(desk.dispatcher.waiting()).isZero();
    }

    @Test
    void whoGoesAwayLeavesNoTrace() {
        Desk desk = new Desk(Desk.limits(1, 10), Desk.pool(Desk.key("a", "main")));
        Recorder running = desk.apply("c0", 0.5);
        Recorder gone = new Recorder();
        Dispatcher.Application place =
                desk.dispatcher.apply(desk.demand("c1", 0.5, List.of("plus"), Duration.ofMinutes(1)), gone);

        place.withdraw();
        running.grant().succeeded(10);

        assertThat(gone.told()).isZero();
        assertThat(desk.dispatcher.running()).isZero();
    }

    @Test
    void paceOfTheQuotaIsKept() {
        Desk desk = new Desk(
                Desk.limits(100, 100),
                Desk.pool(new QuotaLimits(1_200, 2, 1_000_000, 1_000_000), Desk.key("a", "main")));
        List<Recorder> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(desk.apply("c" + i, 0.5));
        }
        assertThat(asked.stream().filter(Recorder::isGranted)).hasSize(2);

        desk.time.pass(Duration.ofMillis(1_001));
        assertThat(asked.stream().filter(Recorder::isGranted)).hasSize(4);

        desk.time.pass(Duration.ofMillis(1_001));
        assertThat(asked).allMatch(Recorder::isGranted);
    }

    @Test
    void oneAccountsQuotaDoesNotHoldUpAnother() {
        QuotaLimits one = new QuotaLimits(60, 1, 1_000_000, 1_000_000);
        Desk desk = new Desk(Desk.limits(100, 100), Desk.pool(one, Desk.key("a", "main"), Desk.key("b", "second")));

        Recorder first = desk.apply("c1", 0.5);
        Recorder second = desk.apply("c2", 0.5);
        Recorder third = desk.apply("c3", 0.5);

        assertThat(List.of(first.grant().key().id(), second.grant().key().id())).containsExactlyInAnyOrder("a", "b");
        assertThat(third.isWaiting()).isTrue();
    }

    @Test
    void twoKeysOfOneAccountShareItsQuota() {
        QuotaLimits one = new QuotaLimits(60, 1, 1_000_000, 1_000_000);
        Desk desk = new Desk(Desk.limits(100, 100), Desk.pool(one, Desk.key("a", "main"), Desk.key("b", "main")));

        desk.apply("c1", 0.5);

        assertThat(desk.apply("c2", 0.5).isWaiting()).isTrue();
    }

    /** The first waits for its second model for longer than the second has time; the second waits for its first. */
    @Test
    @Timeout(5)
    void demandsOfOneChainThatWaitForDifferentModelsAreLookedAtOnce() {
        QuotaLimits tokens = new QuotaLimits(1_000, 1_000, 10_000, 1_000_000);
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(tokens, Desk.key("a", "main")));
        use(desk, "m1", 6_000);
        desk.time.pass(Duration.ofSeconds(8));
        use(desk, "m1", 4_000);
        use(desk, "m2", 10_000);
        desk.time.pass(Duration.ofSeconds(49));
        List<String> chain = List.of("m1", "m2");

        Recorder large = apply(desk, "c1", 7_000, chain, Duration.ofSeconds(30));
        Recorder small = apply(desk, "c2", 1_000, chain, Duration.ofMillis(3_500));

        desk.time.pass(Duration.ofSeconds(30));
        assertThat(large.told()).isEqualTo(1);
        assertThat(small.told()).isEqualTo(1);
    }

    @Test
    void waitingInAQueueThatIsNeverEmptyPilesUpNoTimers() {
        QuotaLimits slow = new QuotaLimits(1_000_000, 2, 1_000_000_000L, 1_000_000_000L);
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(slow, Desk.key("a", "main")));
        for (int i = 0; i < 2_000; i++) {
            Recorder applicant = desk.apply("c" + i % 20, 0.5, List.of("plus"), Duration.ofSeconds(3));
            if (applicant.isGranted()) {
                applicant.grant().succeeded(10);
            }
            desk.time.pass(Duration.ofMillis(37));
        }

        assertThat(desk.time.pending()).isLessThan(200);
    }

    private static void use(Desk desk, String model, int tokens) {
        apply(desk, "c0", tokens, List.of(model), Duration.ofMinutes(1)).grant().succeeded(tokens);
    }

    private static Recorder apply(Desk desk, String camera, int tokens, List<String> models, Duration left) {
        long now = desk.time.getAsLong();
        Recorder applicant = new Recorder();
        desk.dispatcher.apply(new Demand(camera, 0.5, tokens, models, now, now + left.toNanos()), applicant);
        return applicant;
    }
}

package io.roadwatch.analyzer.llm.dispatch;

import static io.roadwatch.analyzer.llm.reaction.Reaction.Next;
import static io.roadwatch.analyzer.llm.reaction.Reaction.Rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.llm.pool.ApiKey;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import io.roadwatch.analyzer.llm.reaction.Reaction;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneRestsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Reaction RESTS_A_MINUTE =
            Desk.rest(FailureReason.LLM_THROTTLED, Next.RETRY, Rest.ACCOUNT_AND_MODEL, Duration.ofSeconds(60));

    private static final Reaction THROTTLED =
            Desk.rest(FailureReason.LLM_THROTTLED, Next.RETRY, Rest.ACCOUNT_AND_MODEL, Duration.ofSeconds(2));
    private static final Reaction WRONG_KEY =
            Desk.rest(FailureReason.LLM_AUTHENTICATION, Next.OTHER_KEY, Rest.KEY, Duration.ZERO);
    private static final Reaction GONE =
            Desk.rest(FailureReason.LLM_MODEL_UNAVAILABLE, Next.OTHER_MODEL, Rest.MODEL, Duration.ofHours(1));
    private static final Reaction UNPAID =
            Desk.rest(FailureReason.LLM_BILLING, Next.OTHER_ACCOUNT, Rest.ACCOUNT, Duration.ofHours(1));

    @Test
    void throttledLaneRestsAndThenOneCallTries() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(THROTTLED, 0);
        Recorder one = desk.apply("c2", 0.5);
        Recorder two = desk.apply("c3", 0.5);
        assertThat(List.of(one, two)).allMatch(Recorder::isWaiting);

        desk.time.pass(Duration.ofSeconds(2));
        assertThat(List.of(one.isGranted(), two.isGranted())).containsExactlyInAnyOrder(true, false);

        (one.isGranted() ? one : two).grant().succeeded(10);
        assertThat(List.of(one, two)).allMatch(Recorder::isGranted);
    }

    @Test
    void failedTryRestsLonger() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(THROTTLED, 0);
        Recorder tries = desk.apply("c2", 0.5);
        desk.time.pass(Duration.ofSeconds(2));
        tries.grant().failed(THROTTLED, 0);

        Recorder next = desk.apply("c3", 0.5);
        desk.time.pass(Duration.ofMillis(3_900));
        assertThat(next.isWaiting()).isTrue();
        desk.time.pass(Duration.ofMillis(200));

        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void endOfARestOnlyMovesLater() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        Recorder one = desk.apply("c1", 0.5);
        Recorder two = desk.apply("c2", 0.5);
        one.grant().failed(RESTS_A_MINUTE, 0);

        two.grant().failed(THROTTLED, 0);

        assertThat(desk.dispatcher.state(List.of("plus")).lanes().get(0).rest()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whoCannotWaitForTheRestIsToldWhenToComeBack() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(THROTTLED, 0);

        Recorder hasty = desk.apply("c2", 0.5, List.of("plus"), Duration.ofSeconds(1));

        assertThat(hasty.reason()).isEqualTo(FailureReason.NO_CAPACITY);
        assertThat(hasty.refusal().retryAfter()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void otherAccountIsAskedMeanwhile() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main"), Desk.key("b", "second")));
        Recorder first = desk.apply("c1", 0.5);
        String resting = first.grant().key().id();
        first.grant().failed(THROTTLED, 0);

        for (int i = 0; i < 4; i++) {
            assertThat(desk.apply("c2", 0.5).grant().key().id()).isNotEqualTo(resting);
        }
    }

    @Test
    void wrongKeyIsNeverAskedAgainUntilItChanges() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(WRONG_KEY, 0);
        desk.time.pass(Duration.ofDays(1));
        assertThat(desk.apply("c2", 0.5).reason()).isEqualTo(FailureReason.LLM_AUTHENTICATION);

        desk.dispatcher.use(Desk.pool(Desk.key("a", "main")));
        assertThat(desk.apply("c2", 0.5).reason()).isEqualTo(FailureReason.LLM_AUTHENTICATION);

        PoolKey same = Desk.key("a", "main");
        desk.dispatcher.use(Desk.pool(new PoolKey(
                same.id(), new ApiKey("sk-new"), same.account(), same.endpoint(), same.models(), 1, 1, true)));
        assertThat(desk.apply("c3", 0.5).isGranted()).isTrue();
    }

    @Test
    void goneModelGivesWayToTheNextAtOnceForEverybody() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main"), Desk.key("b", "second")));
        List<String> chain = List.of("plus", "next");
        Recorder first = desk.apply("c1", 0.5, chain, MINUTE);
        assertThat(first.grant().lane().model()).isEqualTo("plus");
        first.grant().failed(GONE, 0);

        assertThat(desk.apply("c2", 0.5, chain, MINUTE).grant().lane().model()).isEqualTo("next");
        assertThat(desk.apply("c3", 0.5, List.of("plus"), MINUTE).reason())
                .isEqualTo(FailureReason.LLM_MODEL_UNAVAILABLE);
    }

    @Test
    void modelThatRestsForLongGivesWayAndOneThatRestsShortlyIsWaitedFor() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        List<String> chain = List.of("plus", "next");
        desk.apply("c1", 0.5, chain, MINUTE).grant().failed(THROTTLED, 0);
        Recorder patient = desk.apply("c2", 0.5, chain, MINUTE);
        assertThat(patient.isWaiting()).isTrue();
        desk.time.pass(Duration.ofSeconds(2));
        assertThat(patient.grant().lane().model()).isEqualTo("plus");

        patient.grant()
                .failed(
                        Desk.rest(
                                FailureReason.LLM_THROTTLED,
                                Next.RETRY,
                                Rest.ACCOUNT_AND_MODEL,
                                Duration.ofSeconds(30)),
                        0);

        assertThat(desk.apply("c3", 0.5, chain, MINUTE).grant().lane().model()).isEqualTo("next");
    }

    @Test
    void unpaidAccountRestsWithAllItsModels() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(UNPAID, 0);

        Recorder next = desk.apply("c2", 0.5, List.of("plus", "next"), MINUTE);

        assertThat(next.reason()).isEqualTo(FailureReason.LLM_BILLING);
        assertThat(next.refusal().retryAfter()).hasValue(Duration.ofHours(1));
    }

    @Test
    void sickLaneIsNotWaitedForAndTriedByOneCallLater() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        LaneId lane = new LaneId("main", "plus");
        desk.sick.put(lane, Duration.ofSeconds(15).toNanos());
        assertThat(desk.apply("c1", 0.5).reason()).isEqualTo(FailureReason.CIRCUIT_OPEN);
        assertThat(desk.apply("c1", 0.5, List.of("plus", "next"), MINUTE)
                        .grant()
                        .lane()
                        .model())
                .isEqualTo("next");

        desk.sick.put(lane, 1L);

        assertThat(desk.apply("c2", 0.5).isGranted()).isTrue();
        assertThat(desk.apply("c3", 0.5).reason()).isEqualTo(FailureReason.CIRCUIT_OPEN);
    }

    @Test
    void keyThatMayNotAskAModelIsPassedOver() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main", "next"), Desk.key("b", "second")));

        for (int i = 0; i < 4; i++) {
            assertThat(desk.apply("c1", 0.5).grant().key().id()).isEqualTo("b");
        }
        assertThat(new Desk(Desk.limits(1, 1), Desk.pool(Desk.key("a", "main", "next")))
                        .apply("c", 0.5)
                        .reason())
                .isEqualTo(FailureReason.NO_KEY);
    }

    @Test
    void operatorWhoPutSomethingRightNeedNotWait() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(UNPAID, 0);
        assertThat(desk.apply("c2", 0.5).reason()).isEqualTo(FailureReason.LLM_BILLING);

        desk.dispatcher.forgive();
        Recorder tries = desk.apply("c3", 0.5);
        assertThat(desk.apply("c4", 0.5).isWaiting()).isTrue();
        tries.grant().succeeded(10);

        assertThat(desk.apply("c5", 0.5).isGranted()).isTrue();
    }

    @Test
    void quotaIsNotForgiven() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        desk.apply("c1", 0.5).grant().failed(THROTTLED, 0);

        desk.dispatcher.forgive();

        assertThat(desk.apply("c2", 0.5).isWaiting()).isTrue();
    }

    @Test
    void othersDoNotWaitForATryWhileAnotherModelIsFree() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        List<String> chain = List.of("plus", "next");
        desk.apply("c1", 0.5, chain, MINUTE).grant().failed(THROTTLED, 0);
        desk.time.pass(Duration.ofSeconds(2));
        Recorder tries = desk.apply("c2", 0.5, chain, MINUTE);
        assertThat(tries.grant().lane().model()).isEqualTo("plus");

        assertThat(desk.apply("c3", 0.5, chain, MINUTE).grant().lane().model()).isEqualTo("next");
    }

    @Test
    void tryThatSucceedsDoesNotEndARestThatBeganMeanwhile() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        Recorder slow = desk.apply("c1", 0.5);
        desk.apply("c2", 0.5).grant().failed(THROTTLED, 0);
        desk.time.pass(Duration.ofSeconds(2));
        Recorder tries = desk.apply("c3", 0.5);
        slow.grant().failed(RESTS_A_MINUTE, 0);

        tries.grant().succeeded(10);

        assertThat(desk.dispatcher.state(List.of("plus")).lanes().get(0).rest()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatIsGoneSoonestIsToldWhereNothingCanBeAsked() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        List<String> chain = List.of("plus", "next");
        desk.sick.put(new LaneId("main", "plus"), Duration.ofSeconds(15).toNanos());
        desk.apply("c1", 0.5, chain, MINUTE).grant().failed(GONE, 0);

        Recorder refused = desk.apply("c2", 0.5, chain, MINUTE);

        assertThat(refused.reason()).isEqualTo(FailureReason.CIRCUIT_OPEN);
        assertThat(refused.refusal().retryAfter()).hasValue(Duration.ofSeconds(15));
    }

    @Test
    void keyThatWasTakenOutAndPutBackCountsItsCallsRight() {
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(Desk.key("a", "main")));
        Recorder running = desk.apply("c1", 0.5);
        desk.dispatcher.use(Desk.pool(Desk.key("b", "main")));
        desk.dispatcher.use(Desk.pool(Desk.key("a", "main")));

        running.grant().succeeded(10);

        assertThat(desk.dispatcher.state(List.of("plus")).keys().get(0).running())
                .isZero();
    }

    @Test
    void newLimitsDoNotInheritWhatOldCallsUsed() {
        QuotaLimits old = new QuotaLimits(1_000, 1_000, 10_000, 10_000);
        Desk desk = new Desk(Desk.limits(10, 10), Desk.pool(old, Desk.key("a", "main")));
        Recorder running = desk.apply("c1", 0.5);

        desk.dispatcher.use(Desk.pool(new QuotaLimits(1_000, 1_000, 5_000, 5_000), Desk.key("a", "main")));
        running.grant().succeeded(9_000);

        assertThat(desk.dispatcher.state(List.of("plus")).lanes().get(0).paceUse())
                .isZero();
    }
}

package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.LlmAvailability.AVAILABLE;
import static io.roadwatch.detector.group.Objects.carAt;
import static io.roadwatch.detector.group.SuppressReason.CALL_IN_PROGRESS;
import static io.roadwatch.detector.group.SuppressReason.COOLDOWN;
import static io.roadwatch.detector.group.SuppressReason.NO_GROUP_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTriggerTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");
    private static final List<Detection> PAIR = List.of(carAt(100, 100), carAt(150, 100));
    private static final List<TrafficGroup> ONE_GROUP = new ProximityGrouper(150, 2).group(PAIR);

    private static final Sight PAIR_AT_START = new Sight(PAIR, ONE_GROUP, START);

    private final AnalysisTrigger trigger =
            new ContractTrigger(ConfigOf.defaults(TriggerConfig.class).cooldown());

    @ParameterizedTest(name = "{0} objects, {1} groups, {2}: {3}")
    @CsvSource({
        "0, 0, AVAILABLE, TOO_FEW_OBJECTS",
        "1, 0, AVAILABLE, TOO_FEW_OBJECTS",
        "1, 0, NO_KEY, TOO_FEW_OBJECTS",
        "2, 0, AVAILABLE, NO_GROUP_IMAGE",
        "9, 0, DISABLED, NO_GROUP_IMAGE",
        "2, 1, AVAILABLE, ",
        "1, 1, AVAILABLE, ", // a group of one, where the fewest members are one
        "2, 1, DISABLED, DISABLED",
        "2, 1, NO_KEY, NO_KEY",
        "2, 1, QUEUE_FULL, QUEUE_FULL",
    })
    void firstConditionThatFailsIsTheReason(
            int objects, int groups, LlmAvailability availability, SuppressReason expected) {
        List<Detection> detections = Collections.nCopies(objects, PAIR.get(0));

        Selection selection =
                trigger.select(new Sight(detections, groups == 0 ? List.of() : ONE_GROUP, START), availability);

        assertThat(selection.whyNot()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void frameWithoutAnyImageIsNotHandedOver() {
        GroupImage image = new GroupImage(1, new BoundingBox(0, 0, 4, 4), 4, 4, new byte[] {1});

        Selection selection = trigger.select(PAIR_AT_START, AVAILABLE);

        assertThat(trigger.afterImages(selection, List.of()).whyNot()).contains(NO_GROUP_IMAGE);
        assertThat(trigger.afterImages(selection, List.of(image)).whyNot()).isEmpty();
    }

    @Test
    void cooldownCountsFromTheEndOfTheCall() {
        begin();
        trigger.callEnded(CallOutcome.NO_DANGER, START.plusSeconds(10));

        assertThat(before(START.plusSeconds(10))).contains(COOLDOWN);
        assertThat(before(START.plusMillis(12_999))).contains(COOLDOWN);
        assertThat(before(START.plusSeconds(13))).isEmpty();
    }

    @Test
    void frameCapturedBeforeTheCallEndedIsInTheCooldown() {
        begin();
        trigger.callEnded(CallOutcome.NO_DANGER, START.plusSeconds(10));

        assertThat(before(START.plusSeconds(9))).contains(COOLDOWN);
    }

    @Test
    void callUnderWaySuppressesHoweverLongItTakes() {
        assertThat(begin()).isTrue();

        assertThat(before(START.plusSeconds(3_600))).contains(CALL_IN_PROGRESS);
        assertThat(begin()).isFalse();
    }

    @Test
    void withoutCooldownTheNextCallMayBeginWhenTheLastOneEnded() {
        AnalysisTrigger eager = new ContractTrigger(Duration.ZERO);
        eager.callBegins(eager.select(PAIR_AT_START, AVAILABLE));
        eager.callEnded(CallOutcome.NO_DANGER, START);

        assertThat(eager.select(PAIR_AT_START, AVAILABLE).whyNot()).isEmpty();
    }

    @Test
    void cameraWhoseClockIsSetBackIsNotSilenced() {
        begin();
        trigger.callEnded(CallOutcome.NO_DANGER, START);

        assertThat(before(START.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void ofManyThreadsThatDecideAtOnceOneBeginsTheCall() throws InterruptedException {
        int threads = 8;
        CountDownLatch ready = new CountDownLatch(threads);
        AtomicInteger begun = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                ready.countDown();
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (begin()) {
                    begun.incrementAndGet();
                }
            });
        }
        pool.shutdown();

        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(1);
    }

    @Test
    void negativeCooldownIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContractTrigger(Duration.ofSeconds(-1)));
    }

    @Test
    void labelsAreTheNamesInLowerCase() {
        assertThat(SuppressReason.values())
                .extracting(SuppressReason::label)
                .containsExactly(
                        "too_few_objects",
                        "no_group_image",
                        "cooldown",
                        "call_in_progress",
                        "disabled",
                        "no_key",
                        "queue_full",
                        "nothing_moves",
                        "nothing_new");
    }

    @Test
    void everyGroupIsInTheCallAndThoseWithTheMostMembersAreShownFirst() {
        List<Detection> detections = List.of(
                carAt(0, 0), carAt(50, 0), carAt(500, 0), carAt(550, 0), carAt(600, 0), carAt(0, 500), carAt(50, 500));
        List<TrafficGroup> groups = new ProximityGrouper(150, 2).group(detections);

        Selection selection = trigger.select(new Sight(detections, groups, START), AVAILABLE);

        assertThat(selection.chosen()).extracting(TrafficGroup::groupIndex).containsExactly(2, 1, 3);
        assertThat(selection.chosenByNumber()).isEqualTo(groups);
        assertThat(selection.leftOut()).isEmpty();
    }

    @Test
    void groupsWithoutAnImageStayInTheCall() {
        List<Detection> detections = List.of(carAt(0, 0), carAt(50, 0), carAt(500, 0), carAt(550, 0));
        List<TrafficGroup> groups = new ProximityGrouper(150, 2).group(detections);
        GroupImage one = new GroupImage(2, new BoundingBox(0, 0, 4, 4), 4, 4, new byte[] {1});

        Selection selection = trigger.select(new Sight(detections, groups, START), AVAILABLE);

        assertThat(trigger.afterImages(selection, List.of(one)).chosen()).hasSize(2);
    }

    @Test
    void groupsOfASuppressedFrameHaveTheReasonOfTheFrame() {
        begin();

        Selection selection = trigger.select(PAIR_AT_START, AVAILABLE);

        assertThat(selection.leftOut())
                .containsExactly(new Selection.LeftOut(ONE_GROUP.get(0), GroupReason.CALL_IN_PROGRESS));
        assertThat(selection.reasons()).isEqualTo("#1=call_in_progress");
    }

    private boolean begin() {
        return trigger.callBegins(new Selection(PAIR_AT_START, ONE_GROUP, List.of(), null));
    }

    private Optional<SuppressReason> before(Instant streamTime) {
        return trigger.select(new Sight(PAIR, ONE_GROUP, streamTime), AVAILABLE).whyNot();
    }
}

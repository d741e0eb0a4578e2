package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.GroupReason.COOLDOWN;
import static io.roadwatch.detector.group.GroupReason.IMAGE_LIMIT;
import static io.roadwatch.detector.group.GroupReason.JUDGED_RECENTLY;
import static io.roadwatch.detector.group.GroupReason.STILL;
import static io.roadwatch.detector.group.LlmAvailability.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.Selection.LeftOut;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults, and trends made by hand. */
class AwareTriggerTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    private final AwareTrigger trigger =
            new AwareTrigger(Duration.ofSeconds(3), Attention.of(ConfigOf.defaults(TriggerConfig.class), 8));

    /** One group of the frame, with two cars of the tracks 10 x id and 10 x id + 1. */
    private record Seen(long id, double age, double still, double prior, String... others) {}

    @ParameterizedTest(name = "{0} objects, {1}: {2}")
    @CsvSource({"1, AVAILABLE, TOO_FEW_OBJECTS", "2, AVAILABLE, NO_GROUP_IMAGE", "2, DISABLED, NO_GROUP_IMAGE"})
    void conditionsOfTheContractComeFirst(int objects, LlmAvailability availability, SuppressReason expected) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            detections.add(Tracked.parkedCar(i, i * 1_000, 0));
        }

        assertThat(trigger.select(new Sight(detections, List.of(), START), availability)
                        .whyNot())
                .contains(expected);
    }

    @Test
    void frameThatMayNotBeCalledTellsItsOwnReasonForEveryGroup() {
        judge(0, new Seen(1, 2, 0, 0.1));

        Selection selection = select(2, new Seen(1, 2, 0, 0.1), new Seen(2, 2, 0, 0.9));

        assertThat(selection.whyNot()).contains(SuppressReason.COOLDOWN);
        assertThat(selection.leftOut())
                .extracting(one -> WatchedRoad.idOf(one.group()), LeftOut::reason)
                .containsExactly(tuple(2L, COOLDOWN), tuple(1L, COOLDOWN));
    }

    @Test
    void groupsAreRankedByPriorThenByMembers() {
        Selection selection = select(
                0,
                new Seen(1, 2, 0, 0.2),
                new Seen(2, 2, 0, 0.5),
                new Seen(3, 2, 0, 0.2, "car"),
                new Seen(4, 2, 0, 0.1));

        assertThat(ids(selection)).containsExactly(2L, 3L, 1L, 4L);
        assertThat(selection.chosenByNumber())
                .extracting(TrafficGroup::groupIndex)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void groupsBeyondTheLimitWaitForTheNextCall() {
        Seen[] groups = {
            new Seen(1, 2, 0, 0.1),
            new Seen(2, 2, 0, 0.2),
            new Seen(3, 2, 0, 0.3),
            new Seen(4, 2, 0, 0.4),
            new Seen(5, 2, 0, 0.5),
            new Seen(6, 2, 0, 0.6)
        };

        Selection first = judge(0, groups);
        Selection second = judge(4, groups);

        assertThat(ids(first)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(reasons(first)).containsExactly("2=image_limit", "1=image_limit");
        assertThat(ids(second)).containsExactly(2L, 1L);
        assertThat(second.leftOut()).extracting(LeftOut::reason).containsOnly(JUDGED_RECENTLY);
    }

    @Test
    void lastPlaceGoesToAGroupThatWaitedTooLong() {
        Seen[] crowd = {
            new Seen(1, 2, 0, 0.9),
            new Seen(2, 2, 0, 0.9),
            new Seen(3, 2, 0, 0.9),
            new Seen(4, 2, 0, 0.9),
            new Seen(5, 59, 0, 0.3),
            new Seen(6, 60, 0, 0.1),
            new Seen(7, 70, 12, 0)
        };

        Selection selection = select(0, crowd);

        assertThat(ids(selection)).containsExactly(1L, 2L, 3L, 6L); // 7 is older, but nothing moves in it
        assertThat(selection.leftOut()).extracting(LeftOut::reason).containsOnly(IMAGE_LIMIT);
    }

    @Test
    void groupSettlesBeforeItsFirstLook() {
        assertThat(reasons(select(0, new Seen(1, 1.4, 0, 0.39)))).containsExactly("1=too_new");
        assertThat(select(0, new Seen(1, 1.4, 0, 0.39)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(ids(select(0.1, new Seen(1, 1.5, 0, 0.39)))).containsExactly(1L);
    }

    @Test
    void dangerInSightDoesNotWait() {
        assertThat(ids(select(0, new Seen(1, 0.2, 0, 0.4)))).containsExactly(1L);
    }

    @Test
    void whereEveryFrameHasNewGroupsWaitingEnds() {
        assertThat(reasons(select(0, new Seen(1, 0, 0, 0.1)))).containsExactly("1=too_new");
        assertThat(reasons(select(1.8, new Seen(2, 0, 0, 0.1)))).containsExactly("2=too_new");
        assertThat(ids(judge(3.6, new Seen(3, 0, 0, 0.1)))).containsExactly(3L);

        assertThat(reasons(select(7.2, new Seen(4, 0, 0, 0.1)))).containsExactly("4=too_new");
    }

    @Test
    void judgedGroupIsLeftAloneUntilItsRevisit() {
        judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(select(29.9, new Seen(1, 29.9, 0, 0.3)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(select(30, new Seen(1, 30, 0, 0.3)).whyNot()).isEmpty();
    }

    @Test
    void judgedGroupWhosePriorRisesEnoughIsDueAtOnce() {
        judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(reasons(select(5, new Seen(1, 5, 0, 0.49)))).containsExactly("1=judged_recently");
        assertThat(ids(select(5, new Seen(1, 5, 0, 0.5)))).containsExactly(1L);
    }

    @Test
    void judgedGroupThatAVulnerableRoadUserJoinsIsDueAtOnce() {
        judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(ids(select(5, new Seen(1, 5, 0, 0.3, "bicycle")))).containsExactly(1L);
        assertThat(select(5, new Seen(1, 5, 0, 0.3, "bus")).whyNot()).contains(SuppressReason.NOTHING_NEW);
    }

    @Test
    void vulnerableRoadUserWithWhomItWasJudgedIsNoNews() {
        judge(0, new Seen(1, 2, 0, 0.3, "person"));

        assertThat(select(5, new Seen(1, 5, 0, 0.3, "person", "person")).whyNot())
                .contains(SuppressReason.NOTHING_NEW);
        assertThat(select(5, new Seen(1, 5, 0, 0.3)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(ids(select(5, new Seen(1, 5, 0, 0.3, "person", "motorcycle"))))
                .containsExactly(1L);
    }

    @Test
    void stillGroupIsLookedAtOnceAndThenRarely() {
        assertThat(ids(judge(0, new Seen(1, 600, 600, 0)))).containsExactly(1L);

        assertThat(reasons(select(599, new Seen(1, 1_199, 1_199, 0)))).containsExactly("1=still");
        assertThat(select(599, new Seen(1, 1_199, 1_199, 0)).whyNot()).contains(SuppressReason.NOTHING_MOVES);
        assertThat(ids(select(600, new Seen(1, 1_200, 1_200, 0)))).containsExactly(1L);
    }

    @Test
    void groupIsStillAfterTenSeconds() {
        judge(0, new Seen(1, 2, 0, 0.2));

        assertThat(select(9, new Seen(1, 9, 9.9, 0)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(JUDGED_RECENTLY);
        assertThat(select(10, new Seen(1, 10, 10, 0)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(STILL);
    }

    @Test
    void frameWithStillAndRecentlyJudgedGroupsHasNothingNew() {
        judge(0, new Seen(1, 2, 0, 0.2), new Seen(2, 2, 0, 0.2));

        assertThat(select(20, new Seen(1, 20, 20, 0), new Seen(2, 20, 0, 0.2)).whyNot())
                .contains(SuppressReason.NOTHING_NEW);
    }

    @Test
    void failedCallJudgesNothing() {
        Seen group = new Seen(1, 2, 0, 0.3);
        begin(select(0, group));
        trigger.callEnded(CallOutcome.FAILED, at(1));

        assertThat(select(3.9, group).whyNot()).contains(SuppressReason.COOLDOWN);
        assertThat(ids(select(4, group))).containsExactly(1L);
    }

    @Test
    void groupWithoutAnImageIsNotJudged() {
        Selection selection = select(0, new Seen(1, 2, 0, 0.3), new Seen(2, 2, 0, 0.2));

        Selection shown = trigger.afterImages(selection, List.of(image(2)));

        assertThat(ids(shown)).containsExactly(2L);
        assertThat(reasons(shown)).containsExactly("1=no_group_image");
        assertThat(trigger.afterImages(selection, List.of()).whyNot()).contains(SuppressReason.NO_GROUP_IMAGE);
    }

    @Test
    void imagesOfOtherGroupsDoNotBringThemIntoTheCall() {
        judge(0, new Seen(1, 2, 0, 0.2));
        Selection selection = select(5, new Seen(1, 5, 0, 0.2), new Seen(2, 2, 0, 0.2));

        assertThat(ids(trigger.afterImages(selection, List.of(image(1), image(2)))))
                .containsExactly(2L);
        assertThat(selection.inOrderOfWorth()).extracting(WatchedRoad::idOf).containsExactly(2L, 1L);
    }

    @Test
    void partThatSplitsOffAJudgedGroupWasJudgedWithIt() {
        judge(0, new Seen(1, 2, 0, 0.3));
        TrafficGroup part = new TrafficGroup(1, List.of(0, 1), box(), List.of("car"), 0.5f)
                .withTrend(new GroupTrend(2, 2, 0, 0, 0, 0.3f));
        List<Detection> halfNew = List.of(Tracked.movingCar(11, 0, 0, 9, 0), Tracked.movingCar(77, 60, 0, 9, 0));
        List<Detection> allNew = List.of(Tracked.movingCar(78, 0, 0, 9, 0), Tracked.movingCar(77, 60, 0, 9, 0));

        assertThat(trigger.select(new Sight(halfNew, List.of(part), at(5)), AVAILABLE)
                        .whyNot())
                .contains(SuppressReason.NOTHING_NEW);
        assertThat(trigger.select(new Sight(allNew, List.of(part), at(5)), AVAILABLE)
                        .whyNot())
                .isEmpty();
    }

    @Test
    void groupOfOneFrameIsAlwaysDue() {
        List<Detection> pair = List.of(Tracked.unknownCar(0, 0), Tracked.unknownCar(60, 0));
        Sight sight = new Sight(pair, new ProximityGrouper(150, 2).group(pair), START);

        begin(trigger.select(sight, AVAILABLE));
        trigger.callEnded(CallOutcome.NO_DANGER, START);

        assertThat(trigger.select(new Sight(pair, sight.groups(), at(3)), AVAILABLE)
                        .whyNot())
                .isEmpty();
    }

    @Test
    void clockThatIsSetBackSilencesNoGroup() {
        judge(7_200, new Seen(1, 2, 0, 0.3));

        assertThat(ids(select(0, new Seen(1, 2, 0, 0.3)))).containsExactly(1L);
    }

    @Test
    void ofTwoCallsOneBegins() {
        Selection selection = select(0, new Seen(1, 2, 0, 0.3));

        assertThat(trigger.callBegins(selection)).isTrue();
        assertThat(trigger.callBegins(selection)).isFalse();
        assertThat(selection.overtaken().whyNot()).contains(SuppressReason.CALL_IN_PROGRESS);
        assertThat(reasons(selection.overtaken())).containsExactly("1=call_in_progress");
    }

    @Test
    void groupInClearDangerIsLookedAtAgainAfterTheCooldownUntilItIsOver() {
        begin(select(2, new Seen(1, 2, 20, 0.3), new Seen(2, 2, 0, 0.3)));
        trigger.callEnded(new CallOutcome(true, Set.of(1)), at(3));

        Selection again = select(6, new Seen(1, 6, 24, 0.3), new Seen(2, 6, 0, 0.3));

        assertThat(ids(again)).containsExactly(1L);
        begin(again);
        trigger.callEnded(CallOutcome.NO_DANGER, at(7));
        assertThat(select(10, new Seen(1, 10, 28, 0.3), new Seen(2, 10, 0, 0.3)).whyNot())
                .contains(SuppressReason.NOTHING_NEW);
    }

    private Selection judge(double second, Seen... groups) {
        Selection selection = select(second, groups);
        begin(selection);
        trigger.callEnded(CallOutcome.NO_DANGER, at(second));
        return selection;
    }

    private void begin(Selection selection) {
        assertThat(selection.whyNot()).isEmpty();
        assertThat(trigger.callBegins(selection)).isTrue();
    }

    private Selection select(double second, Seen... groups) {
        List<Detection> detections = new ArrayList<>();
        List<TrafficGroup> followed = new ArrayList<>();
        for (Seen seen : groups) {
            List<Integer> members = new ArrayList<>();
            members.add(detections.size());
            detections.add(Tracked.movingCar(10 * seen.id(), 0, 0, 9, 0));
            members.add(detections.size());
            detections.add(Tracked.movingCar(10 * seen.id() + 1, 60, 0, 9, 0));
            for (String other : seen.others()) {
                members.add(detections.size());
                detections.add(new Detection(other, 0.5f, box(), 10 * seen.id() + members.size(), null));
            }
            followed.add(new TrafficGroup(followed.size() + 1, members, box(), List.of("car"), 0.5f)
                    .withTrend(new GroupTrend(
                            seen.id(), (float) seen.age(), 0, 0, (float) seen.still(), (float) seen.prior())));
        }
        return trigger.select(new Sight(detections, followed, at(second)), AVAILABLE);
    }

    private static BoundingBox box() {
        return new BoundingBox(0, 0, 50, 50);
    }

    private static GroupImage image(int groupIndex) {
        return new GroupImage(groupIndex, box(), 8, 8, new byte[] {1});
    }

    private static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1_000));
    }

    private static List<Long> ids(Selection selection) {
        return selection.chosen().stream().map(WatchedRoad::idOf).toList();
    }

    private static List<String> reasons(Selection selection) {
        return List.of(selection.reasons().split(" "));
    }
}

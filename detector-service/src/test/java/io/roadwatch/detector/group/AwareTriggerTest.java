package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.GroupReason.JUDGED_RECENTLY;
import static io.roadwatch.detector.group.GroupReason.STILL;
import static io.roadwatch.detector.group.LlmAvailability.AVAILABLE;
import static io.roadwatch.detector.group.TriggerBench.at;
import static io.roadwatch.detector.group.TriggerBench.box;
import static io.roadwatch.detector.group.TriggerBench.ids;
import static io.roadwatch.detector.group.TriggerBench.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.Selection.LeftOut;
import io.roadwatch.detector.group.TriggerBench.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which groups are due: the defaults, and trends made by hand. */
class AwareTriggerTest {

    private final TriggerBench bench = new TriggerBench();

    @Test
    void groupSettlesBeforeItsFirstLook() {
        assertThat(reasons(bench.select(0, new Seen(1, 1.4, 0, 0.39)))).containsExactly("1=too_new");
        assertThat(bench.select(0, new Seen(1, 1.4, 0, 0.39)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(ids(bench.select(0.1, new Seen(1, 1.5, 0, 0.39)))).containsExactly(1L);
    }

    @Test
    void dangerInSightDoesNotWait() {
        assertThat(ids(bench.select(0, new Seen(1, 0.2, 0, 0.4)))).containsExactly(1L);
    }

    @Test
    void whereEveryFrameHasNewGroupsWaitingEnds() {
        assertThat(reasons(bench.select(0, new Seen(1, 0, 0, 0.1)))).containsExactly("1=too_new");
        assertThat(reasons(bench.select(1.8, new Seen(2, 0, 0, 0.1)))).containsExactly("2=too_new");
        assertThat(ids(bench.judge(3.6, new Seen(3, 0, 0, 0.1)))).containsExactly(3L);

        assertThat(reasons(bench.select(7.2, new Seen(4, 0, 0, 0.1)))).containsExactly("4=too_new");
    }

    @Test
    void judgedGroupIsLeftAloneUntilItsRevisit() {
        bench.judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(bench.select(29.9, new Seen(1, 29.9, 0, 0.3)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(bench.select(30, new Seen(1, 30, 0, 0.3)).whyNot()).isEmpty();
    }

    @Test
    void judgedGroupWhosePriorRisesEnoughIsDueAtOnce() {
        bench.judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(reasons(bench.select(5, new Seen(1, 5, 0, 0.49)))).containsExactly("1=judged_recently");
        assertThat(ids(bench.select(5, new Seen(1, 5, 0, 0.5)))).containsExactly(1L);
    }

    @Test
    void judgedGroupThatAVulnerableRoadUserJoinsIsDueAtOnce() {
        bench.judge(0, new Seen(1, 2, 0, 0.3));

        assertThat(ids(bench.select(5, new Seen(1, 5, 0, 0.3, "bicycle")))).containsExactly(1L);
        assertThat(bench.select(5, new Seen(1, 5, 0, 0.3, "bus")).whyNot()).contains(SuppressReason.NOTHING_NEW);
    }

    @Test
    void vulnerableRoadUserWithWhomItWasJudgedIsNoNews() {
        bench.judge(0, new Seen(1, 2, 0, 0.3, "person"));

        assertThat(bench.select(5, new Seen(1, 5, 0, 0.3, "person", "person")).whyNot())
                .contains(SuppressReason.NOTHING_NEW);
        assertThat(bench.select(5, new Seen(1, 5, 0, 0.3)).whyNot()).contains(SuppressReason.NOTHING_NEW);
        assertThat(ids(bench.select(5, new Seen(1, 5, 0, 0.3, "person", "motorcycle"))))
                .containsExactly(1L);
    }

    @Test
    void stillGroupIsLookedAtOnceAndThenRarely() {
        assertThat(ids(bench.judge(0, new Seen(1, 600, 600, 0)))).containsExactly(1L);

        assertThat(reasons(bench.select(599, new Seen(1, 1_199, 1_199, 0)))).containsExactly("1=still");
        assertThat(bench.select(599, new Seen(1, 1_199, 1_199, 0)).whyNot()).contains(SuppressReason.NOTHING_MOVES);
        assertThat(ids(bench.select(600, new Seen(1, 1_200, 1_200, 0)))).containsExactly(1L);
    }

    @Test
    void groupIsStillAfterTenSeconds() {
        bench.judge(0, new Seen(1, 2, 0, 0.2));

        assertThat(bench.select(9, new Seen(1, 9, 9.9, 0)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(JUDGED_RECENTLY);
        assertThat(bench.select(10, new Seen(1, 10, 10, 0)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(STILL);
    }

    @Test
    void frameWithStillAndRecentlyJudgedGroupsHasNothingNew() {
        bench.judge(0, new Seen(1, 2, 0, 0.2), new Seen(2, 2, 0, 0.2));

        assertThat(bench.select(20, new Seen(1, 20, 20, 0), new Seen(2, 20, 0, 0.2))
                        .whyNot())
                .contains(SuppressReason.NOTHING_NEW);
    }

    @Test
    void partThatSplitsOffAJudgedGroupWasJudgedWithIt() {
        bench.judge(0, new Seen(1, 2, 0, 0.3));
        TrafficGroup part = new TrafficGroup(1, List.of(0, 1), box(), List.of("car"), 0.5f)
                .withTrend(new GroupTrend(2, 2, 0, 0, 0, 0.3f));
        List<Detection> halfNew = List.of(Tracked.movingCar(11, 0, 0, 9, 0), Tracked.movingCar(77, 60, 0, 9, 0));
        List<Detection> allNew = List.of(Tracked.movingCar(78, 0, 0, 9, 0), Tracked.movingCar(77, 60, 0, 9, 0));

        assertThat(bench.trigger()
                        .select(new Sight(halfNew, List.of(part), at(5)), AVAILABLE)
                        .whyNot())
                .contains(SuppressReason.NOTHING_NEW);
        assertThat(bench.trigger()
                        .select(new Sight(allNew, List.of(part), at(5)), AVAILABLE)
                        .whyNot())
                .isEmpty();
    }

    @Test
    void groupOfOneFrameIsAlwaysDue() {
        List<Detection> pair = List.of(Tracked.unknownCar(0, 0), Tracked.unknownCar(60, 0));
        Sight sight = new Sight(pair, new ProximityGrouper(150, 2).group(pair), TriggerBench.START);

        bench.begin(bench.trigger().select(sight, AVAILABLE));
        bench.trigger().callEnded(CallOutcome.NO_DANGER, TriggerBench.START);

        assertThat(bench.trigger()
                        .select(new Sight(pair, sight.groups(), at(3)), AVAILABLE)
                        .whyNot())
                .isEmpty();
    }

    @Test
    void clockThatIsSetBackSilencesNoGroup() {
        bench.judge(7_200, new Seen(1, 2, 0, 0.3));

        assertThat(ids(bench.select(0, new Seen(1, 2, 0, 0.3)))).containsExactly(1L);
    }

    @Test
    void roadWithoutGroupsEndsTheWaitForNewcomers() {
        assertThat(reasons(bench.select(0, new Seen(1, 0, 0, 0.1)))).containsExactly("1=too_new");
        for (int second = 1; second < 60; second++) {
            bench.select(second);
        }

        assertThat(reasons(bench.select(60, new Seen(2, 0, 0, 0.1)))).containsExactly("2=too_new");
    }

    @Test
    void newcomersInTheCooldownDoNotCutTheNextWaitShort() {
        bench.judge(0, new Seen(1, 2, 0, 0.3));
        for (double second = 0.2; second < 3; second += 0.2) {
            bench.select(second, new Seen(2, 0, 0, 0.1));
        }

        assertThat(reasons(bench.select(3.2, new Seen(3, 0, 0, 0.1)))).containsExactly("3=too_new");
    }
}

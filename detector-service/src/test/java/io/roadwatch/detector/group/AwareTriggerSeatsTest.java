package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.GroupReason.IMAGE_LIMIT;
import static io.roadwatch.detector.group.GroupReason.JUDGED_RECENTLY;
import static io.roadwatch.detector.group.TriggerBench.ids;
import static io.roadwatch.detector.group.TriggerBench.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.Selection.LeftOut;
import io.roadwatch.detector.group.TriggerBench.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the due groups are in the call: the defaults, and trends made by hand. */
class AwareTriggerSeatsTest {

    private final TriggerBench bench = new TriggerBench();

    @Test
    void groupsAreRankedByPriorThenByMembers() {
        Selection selection = bench.select(
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

        Selection first = bench.judge(0, groups);
        Selection second = bench.judge(4, groups);

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

        Selection selection = bench.select(0, crowd);

        assertThat(ids(selection)).containsExactly(1L, 2L, 3L, 7L); // the one that waits longest
        assertThat(selection.leftOut()).extracting(LeftOut::reason).containsOnly(IMAGE_LIMIT);
    }

    @Test
    void groupInClearDangerIsInEveryCallWhateverItsPrior() {
        Seen wreck = new Seen(1, 100, 60, 0);
        bench.judgeFirstDangerous(0, wreck);

        for (int call = 1; call <= 10; call++) {
            List<Seen> frame = new ArrayList<>(List.of(wreck));
            for (int other = 0; other < 5; other++) {
                frame.add(new Seen(10L * call + other, 2, 0, 0.5));
            }
            assertThat(ids(bench.judgeFirstDangerous(call * 30, frame.toArray(Seen[]::new))))
                    .as("call %d", call)
                    .hasSize(4)
                    .startsWith(1L);
        }
    }

    @Test
    void stillGroupThatNeverHadALookGetsTheLastPlaceWhenItWaitedTooLong() {
        Seen[] crowd = {
            new Seen(1, 2, 0, 0.9),
            new Seen(2, 2, 0, 0.9),
            new Seen(3, 2, 0, 0.9),
            new Seen(4, 2, 0, 0.9),
            new Seen(5, 59, 59, 0),
            new Seen(6, 60, 60, 0)
        };

        assertThat(ids(bench.select(0, crowd))).containsExactly(1L, 2L, 3L, 6L);
    }

    @Test
    void stillGroupWhoseRareLookIsDueHasNotWaitedYet() {
        bench.judge(0, new Seen(5, 600, 600, 0));
        Seen[] crowd = {
            new Seen(1, 2, 0, 0.9),
            new Seen(2, 2, 0, 0.9),
            new Seen(3, 2, 0, 0.9),
            new Seen(4, 2, 0, 0.9),
            new Seen(5, 1_200, 1_200, 0)
        };

        assertThat(ids(bench.select(600, crowd))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(bench.select(630, crowd))).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void onlyPlaceIsNotTakenFromAGroupInUrgentNeedOfALook() {
        Seen waiting = new Seen(1, 90, 0, 0.1);

        assertThat(ids(new TriggerBench(1).select(0, waiting, new Seen(2, 2, 0, 0.4))))
                .containsExactly(2L);
        assertThat(ids(new TriggerBench(1).select(0, waiting, new Seen(2, 2, 0, 0.39))))
                .containsExactly(1L);
    }

    @Test
    void onlyPlaceIsNotTakenFromAGroupInClearDanger() {
        TriggerBench one = new TriggerBench(1);
        Seen wreck = new Seen(1, 2, 0, 0);
        one.judgeFirstDangerous(0, wreck);

        assertThat(ids(one.select(4, wreck, new Seen(2, 90, 0, 0.1)))).containsExactly(1L);
    }
}

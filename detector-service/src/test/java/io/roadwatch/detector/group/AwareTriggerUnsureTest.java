package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.TriggerBench.ids;
import static io.roadwatch.detector.group.TriggerBench.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.group.CallOutcome.Finding;
import io.roadwatch.detector.group.TriggerBench.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups of which an answer does not say how they are: the defaults, and trends made by hand. */
class AwareTriggerUnsureTest {

    private final TriggerBench bench = new TriggerBench();

    @Test
    void abstentionsAndUnjudgedGroupsAreNeitherSafeNorDangerous() {
        CallOutcome outcome = CallOutcome.of(new Verdict(
                List.of(
                        result(1, RiskLevel.HIGH, false),
                        result(2, RiskLevel.NONE, true),
                        result(3, RiskLevel.LOW, false)),
                List.of(new UnjudgedGroup(4, UnjudgedGroup.Reason.NOT_MENTIONED))));

        assertThat(outcome.findingOn(1)).isEqualTo(Finding.DANGEROUS);
        assertThat(outcome.findingOn(2)).isEqualTo(Finding.UNSURE);
        assertThat(outcome.findingOn(3)).isEqualTo(Finding.SAFE);
        assertThat(outcome.findingOn(4)).isEqualTo(Finding.UNSURE);
    }

    @Test
    void unsureGroupIsDueAgainAfterTheCooldownAndASafeOneIsNot() {
        bench.judgeFirstUnsure(0, new Seen(1, 2, 0, 0.1), new Seen(2, 2, 0, 0.1));

        Selection again = bench.select(3, new Seen(1, 5, 0, 0.1), new Seen(2, 5, 0, 0.1));

        assertThat(ids(again)).containsExactly(1L);
        assertThat(reasons(again)).containsExactly("2=judged_recently");
    }

    @Test
    void pausesOfAMovingGroupDoubleUpToTheRevisit() {
        assertThat(looksUntil(110, 0)).containsExactly(0, 3, 9, 21, 45, 75, 105);
    }

    @Test
    void pausesOfAStillGroupDoubleUpToItsRareLook() {
        assertThat(looksUntil(2_000, 60)).containsExactly(0, 3, 9, 21, 45, 93, 189, 381, 765, 1365, 1965);
    }

    @Test
    void whatIsNewInTheGroupEndsThePause() {
        bench.judgeFirstUnsure(0, new Seen(1, 2, 0, 0.1));
        bench.judgeFirstUnsure(3, new Seen(1, 5, 0, 0.1));
        assertThat(reasons(bench.select(6, new Seen(1, 8, 0, 0.1)))).containsExactly("1=judged_recently");

        assertThat(ids(bench.select(6, new Seen(1, 8, 0, 0.35)))).containsExactly(1L);
    }

    @Test
    void judgementEndsTheStreak() {
        bench.judgeFirstUnsure(0, new Seen(1, 2, 0, 0.1));
        bench.judgeFirstUnsure(3, new Seen(1, 5, 0, 0.1));
        bench.judge(9, new Seen(1, 11, 0, 0.1));
        assertThat(reasons(bench.select(38, new Seen(1, 40, 0, 0.1)))).containsExactly("1=judged_recently");

        bench.judgeFirstUnsure(39, new Seen(1, 41, 0, 0.1));
        assertThat(ids(bench.select(42, new Seen(1, 44, 0, 0.1)))).containsExactly(1L);
    }

    @Test
    void groupInClearDangerIsNotFoundSafeByAnAbstentionButIsAskedLessAndLess() {
        bench.judgeFirstDangerous(0, new Seen(1, 2, 0, 0.3));
        bench.judgeFirstUnsure(3, new Seen(1, 5, 0, 0.3));
        bench.judgeFirstUnsure(6, new Seen(1, 8, 0, 0.3));
        assertThat(reasons(bench.select(9, new Seen(1, 11, 0, 0.3)))).containsExactly("1=judged_recently");

        Selection again = bench.select(12, new Seen(2, 14, 0, 0.9), new Seen(1, 14, 0, 0.3));
        assertThat(ids(again)).containsExactly(1L, 2L); // still before the one with the higher prior
    }

    /** @param still seconds without motion at the beginning; 0 for a group that moves */
    private List<Integer> looksUntil(int lastSecond, int still) {
        List<Integer> looks = new ArrayList<>();
        for (int second = 0; second <= lastSecond; second++) {
            Seen group = new Seen(1, 60 + second, still == 0 ? 0 : still + second, 0);
            if (bench.select(second, group).whyNot().isEmpty()) {
                bench.judgeFirstUnsure(second, group);
                looks.add(second);
            }
        }
        return looks;
    }

    private static GroupVerdict result(int group, RiskLevel level, boolean abstains) {
        return new GroupVerdict(group, "", level, 0.5, List.of(), 0, List.of(), null, abstains);
    }
}

package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.TriggerBench.at;
import static io.roadwatch.detector.group.TriggerBench.ids;
import static io.roadwatch.detector.group.TriggerBench.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.group.TriggerBench.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups that were judged to be in clear danger: the defaults, and trends made by hand. */
class AwareTriggerDangerTest {

    private final TriggerBench bench = new TriggerBench();

    @Test
    void groupInClearDangerIsLookedAtAgainAfterTheCooldownUntilItIsOver() {
        bench.begin(bench.select(2, new Seen(1, 2, 20, 0.3), new Seen(2, 2, 0, 0.3)));
        bench.trigger().callEnded(new CallOutcome(true, Set.of(1), Set.of()), at(3));

        Selection again = bench.select(6, new Seen(1, 6, 24, 0.3), new Seen(2, 6, 0, 0.3));

        assertThat(ids(again)).containsExactly(1L);
        bench.begin(again);
        bench.trigger().callEnded(CallOutcome.NO_DANGER, at(7));
        assertThat(bench.select(10, new Seen(1, 10, 28, 0.3), new Seen(2, 10, 0, 0.3))
                        .whyNot())
                .contains(SuppressReason.NOTHING_NEW);
    }

    @Test
    void pauseAfterDangerInWhichNothingMovesDoublesUpToTheRevisit() {
        List<Double> looks = new ArrayList<>();
        for (int second = 0; second <= 110; second++) {
            Seen wreck = new Seen(1, 60 + second, 60 + second, 0);
            if (bench.select(second, wreck).whyNot().isEmpty()) {
                bench.judgeFirstDangerous(second, wreck);
                looks.add((double) second);
            }
        }

        assertThat(looks).containsExactly(0.0, 3.0, 9.0, 21.0, 45.0, 75.0, 105.0);
    }

    @Test
    void motionEndsThePauseAndBeginsItAnew() {
        bench.judgeFirstDangerous(0, new Seen(1, 60, 60, 0));
        bench.judgeFirstDangerous(3, new Seen(1, 63, 63, 0));
        assertThat(reasons(bench.select(6, new Seen(1, 66, 66, 0)))).containsExactly("1=judged_recently");

        assertThat(ids(bench.judgeFirstDangerous(6, new Seen(1, 66, 0, 0)))).containsExactly(1L);
        assertThat(ids(bench.select(16, new Seen(1, 76, 10, 0)))).containsExactly(1L);
    }

    @Test
    void safeLookBeginsThePauseAnew() {
        bench.judgeFirstDangerous(0, new Seen(1, 60, 60, 0));
        bench.judgeFirstDangerous(3, new Seen(1, 63, 63, 0));
        bench.judge(9, new Seen(1, 69, 69, 0));
        assertThat(reasons(bench.select(39, new Seen(1, 99, 99, 0)))).containsExactly("1=still");

        bench.judgeFirstDangerous(609, new Seen(1, 669, 669, 0));
        assertThat(ids(bench.select(612, new Seen(1, 672, 672, 0)))).containsExactly(1L);
    }

    @Test
    void whatIsNewInAGroupInClearDangerEndsThePause() {
        bench.judgeFirstDangerous(0, new Seen(1, 60, 60, 0));
        bench.judgeFirstDangerous(3, new Seen(1, 63, 63, 0));

        assertThat(ids(bench.select(6, new Seen(1, 66, 66, 0, "person")))).containsExactly(1L);
    }
}

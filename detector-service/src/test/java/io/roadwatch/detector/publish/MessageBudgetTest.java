package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.publish.MessageBudget.Verdict;
import org.junit.jupiter.api.Test;

class MessageBudgetTest {

    private static final long SECOND = 1_000_000_000L;

    private final MessageBudget budget = new MessageBudget(10, 0); // 40 at once

    @Test
    void aBurstIsObeyedThenWarnedThenIgnoredThenCutOff() {
        for (int i = 0; i < 40; i++) {
            assertThat(budget.spend(0)).isEqualTo(Verdict.OBEY);
        }
        assertThat(budget.spend(0)).isEqualTo(Verdict.WARN);
        for (int i = 0; i < 39; i++) {
            assertThat(budget.spend(0)).isEqualTo(Verdict.IGNORE);
        }
        assertThat(budget.spend(0)).isEqualTo(Verdict.CUT_OFF);
    }

    @Test
    void theSteadyRateIsNeverTooMuch() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(budget.spend(i * SECOND / 10)).isEqualTo(Verdict.OBEY);
        }
    }

    @Test
    void whoPausesIsHeardAgain() {
        for (int i = 0; i < 60; i++) {
            budget.spend(0);
        }

        assertThat(budget.spend(SECOND)).isEqualTo(Verdict.OBEY);
    }

    @Test
    void aLongSilenceSavesUpNoMoreThanOneBurst() {
        for (int i = 0; i < 40; i++) {
            assertThat(budget.spend(1_000 * SECOND)).isEqualTo(Verdict.OBEY);
        }
        assertThat(budget.spend(1_000 * SECOND)).isEqualTo(Verdict.WARN);
    }
}

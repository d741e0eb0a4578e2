package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void extraCallsAreAtMostTheEarnedPartBeyondTheReserve() {
        RetryBudget budget = new RetryBudget(0.2, 10);

        long extra = IntStream.range(0, 1_000)
                .filter(question -> {
                    budget.questionAsked();
                    return budget.take();
                })
                .count();

        assertThat(extra).isBetween(200L, 210L);
    }

    @Test
    void whatIsSavedUpIsBounded() {
        RetryBudget budget = new RetryBudget(0.2, 3);
        IntStream.range(0, 10_000).forEach(question -> budget.questionAsked());

        long taken = IntStream.range(0, 10).filter(i -> budget.take()).count();

        assertThat(taken).isEqualTo(3);
    }

    @Test
    void withoutRatioAndReserveThereAreNone() {
        RetryBudget budget = new RetryBudget(0, 0);
        budget.questionAsked();

        assertThat(budget.take()).isFalse();
    }
}

package io.roadwatch.analyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AlertIdsTest {

    /** Worked by hand: 33 is {@code 11}, and 31 the last letter. */
    @Test
    void timeComesFirstThenChance() {
        assertThat(new AlertIds(() -> 33, () -> 31).next()).isEqualTo("000000011000000z");
        assertThat(new AlertIds(() -> (1L << 45) - 1, () -> -1).next()).isEqualTo("zzzzzzzzzzzzzzzz");
    }

    @Test
    void laterIdSortsBehind() {
        AtomicLong clock = new AtomicLong(1_790_000_000_000L);
        AlertIds ids = new AlertIds(clock::incrementAndGet, new SplittableRandom(1)::nextLong);

        assertThat(ids.next()).isLessThan(ids.next());
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        AlertIds ids = new AlertIds(() -> 1_790_000_000_000L, new SplittableRandom(7)::nextLong);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(ids.next());
        }

        assertThat(seen).hasSize(1_000);
    }
}

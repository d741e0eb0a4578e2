package io.roadwatch.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    @Test
    void contendersTakeTurnsAndTheOrderIsReversedEveryRound() {
        List<String> order = new ArrayList<>();
        List<String> said = new ArrayList<>();

        List<Samples> reached =
                new Contest(said::add).byTurns(3, List.of(contender("a", order, 1), contender("b", order, 10)));

        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(reached.get(0).values()).containsExactly(1.0, 4.0, 5.0);
        assertThat(reached.get(1).values()).containsExactly(20.0, 30.0, 60.0);
        assertThat(said).hasSize(6).first().isEqualTo("round 1 of 3: a 1.00");
    }

    /** Reaches the number of its turn, times a factor. */
    private static Contender contender(String name, List<String> order, double factor) {
        return new Contender(name, () -> {
            order.add(name);
            return factor * order.size();
        });
    }
}

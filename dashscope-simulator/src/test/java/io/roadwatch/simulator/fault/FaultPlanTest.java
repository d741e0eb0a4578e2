package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final Fault HANG = new Fault.Hang();
    private static final Fault CLOSE = new Fault.Close();

    private final FaultPlan plan = new FaultPlan(new Random(5));

    @Test
    void ruleEndsAfterItsTimesAndTheNextOneFollows() {
        plan.set(FaultRule.next(2, HANG), FaultRule.next(1, CLOSE));

        List<Optional<Fault>> faults =
                IntStream.range(0, 4).mapToObj(i -> plan.next()).toList();

        assertThat(faults).containsExactly(Optional.of(HANG), Optional.of(HANG), Optional.of(CLOSE), Optional.empty());
        assertThat(plan.status()).extracting(FaultPlan.Status::hits).containsExactly(2L, 1L);
    }

    @Test
    void chanceHitsItsShareOfTheCalls() {
        plan.set(FaultRule.sometimes(0.3, HANG));

        long hits =
                IntStream.range(0, 10_000).filter(i -> plan.next().isPresent()).count();

        assertThat(hits).isBetween(2_850L, 3_150L);
    }

    @Test
    void clearedPlanSpoilsNothing() {
        plan.set(FaultRule.always(HANG));
        plan.clear();

        assertThat(plan.next()).isEmpty();
    }
}

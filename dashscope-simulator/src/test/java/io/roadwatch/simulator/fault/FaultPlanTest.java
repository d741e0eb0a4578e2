package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.account.CallFilter;
import io.roadwatch.simulator.account.CallTraits;
import io.roadwatch.simulator.account.Caller;
import io.roadwatch.simulator.account.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final Fault HANG = new Fault.Hang();
    private static final Fault CLOSE = new Fault.Close();

    private static final CallTraits CALL = call("qwen-vl-plus", "default");

    private final FaultPlan plan = new FaultPlan(new Random(5));

    @Test
    void ruleEndsAfterItsTimesAndTheNextOneFollows() {
        plan.set(FaultRule.next(2, HANG), FaultRule.next(1, CLOSE));

        List<Optional<Fault>> faults =
                IntStream.range(0, 4).mapToObj(i -> plan.next(CALL)).toList();

        assertThat(faults).containsExactly(Optional.of(HANG), Optional.of(HANG), Optional.of(CLOSE), Optional.empty());
        assertThat(plan.status()).extracting(FaultPlan.Status::hits).containsExactly(2L, 1L);
    }

    @Test
    void chanceHitsItsShareOfTheCalls() {
        plan.set(FaultRule.sometimes(0.3, HANG));

        long hits = IntStream.range(0, 10_000)
                .filter(i -> plan.next(CALL).isPresent())
                .count();

        assertThat(hits).isBetween(2_850L, 3_150L);
    }

    @Test
    void callsThatARuleIsNotAboutNeitherSufferNorUseItUp() {
        plan.set(FaultRule.next(1, HANG)
                .only(CallFilter.ofModel("qwen-vl-max").withAccount("main").withTurn(Turn.FIRST)));

        assertThat(plan.next(call("qwen-vl-plus", "main"))).isEmpty();
        assertThat(plan.next(call("qwen-vl-max", "second"))).isEmpty();
        assertThat(plan.next(new CallTraits(new Caller("main", "main-1"), "qwen-vl-max", Turn.REPAIR)))
                .isEmpty();
        assertThat(plan.next(call("qwen-vl-max", "main"))).contains(HANG);
        assertThat(plan.next(call("qwen-vl-max", "main"))).isEmpty();
    }

    @Test
    void ruleCanBeAboutOneKey() {
        plan.set(FaultRule.always(CLOSE).only(CallFilter.ALL.withKeyAlias("main-2")));

        assertThat(plan.next(new CallTraits(new Caller("main", "main-1"), "m", Turn.FIRST)))
                .isEmpty();
        assertThat(plan.next(new CallTraits(new Caller("main", "main-2"), "m", Turn.FIRST)))
                .contains(CLOSE);
    }

    private static CallTraits call(String model, String account) {
        return new CallTraits(new Caller(account, "key-1"), model, Turn.FIRST);
    }

    @Test
    void clearedPlanSpoilsNothing() {
        plan.set(FaultRule.always(HANG));
        plan.clear();

        assertThat(plan.next(CALL)).isEmpty();
    }
}

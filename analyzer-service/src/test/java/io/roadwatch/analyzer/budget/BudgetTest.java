package io.roadwatch.analyzer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.analyzer.observe.TestMetrics;
import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final String MODEL = "qwen-vl-plus";

    private final ManualInstants clock = new ManualInstants("2026-03-01T12:00:00Z");
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Test
    void withoutLimitsEverythingGoes() {
        Budget budget = budget();
        spend(budget, "c", 1_000_000_000, 0);

        assertThat(budget.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
    }

    @Test
    void stepsAreTakenOneAfterTheOther() {
        Budget budget =
                budget("roadwatch.budget.per-minute.tokens", "1000", "roadwatch.budget.cheaper-model", "qwen-vl-cheap");

        spend(budget, "c", 699, 0);
        assertThat(budget.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
        spend(budget, "c", 1, 0);
        assertThat(budget.plan("c", 0))
                .isEqualTo(new Spending.Go(new Economy(OptionalInt.of(1), OptionalInt.of(512), false)));
        spend(budget, "c", 150, 0);
        assertThat(budget.plan("c", 0))
                .isEqualTo(new Spending.Go(new Economy(OptionalInt.of(1), OptionalInt.of(512), true)));
        spend(budget, "c", 100, 0);
        assertThat(budget.plan("c", 0.49)).isInstanceOf(Spending.Stop.class);
        assertThat(budget.plan("c", 0.5)).isInstanceOf(Spending.Go.class);
        assertThat(budget.state().stepsInForce()).containsExactly("fewer-images", "cheaper-model", "high-priors");
        spend(budget, "c", 50, 0);
        assertThat(budget.plan("c", 1)).isEqualTo(new Spending.Stop(BudgetScope.MINUTE, Duration.ofSeconds(60)));
    }

    @Test
    void minuteSlides() {
        Budget budget = budget("roadwatch.budget.per-minute.tokens", "1000");
        spend(budget, "c", 600, 0);
        clock.pass(Duration.ofSeconds(30));
        spend(budget, "c", 400, 0);
        assertThat(budget.plan("c", 1)).isEqualTo(new Spending.Stop(BudgetScope.MINUTE, Duration.ofSeconds(30)));

        clock.pass(Duration.ofSeconds(29));
        assertThat(budget.plan("c", 1)).isInstanceOf(Spending.Stop.class);
        clock.pass(Duration.ofSeconds(1));

        assertThat(budget.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
    }

    @Test
    void dayEndsAtMidnightOfTheZoneAlsoWhenItIsShort() {
        Budget budget = budget("roadwatch.budget.per-day.amount", "1", "roadwatch.budget.zone", "Europe/Berlin");
        ManualInstants shortDay = new ManualInstants("2026-03-29T00:30:00Z"); // 01:30, clocks go from 2 to 3
        Budget berlin =
                budget(shortDay, "roadwatch.budget.per-day.amount", "1", "roadwatch.budget.zone", "Europe/Berlin");
        spend(berlin, "c", 1_250_000, 0); // 1 CNY

        assertThat(berlin.plan("c", 1))
                .isEqualTo(
                        new Spending.Stop(BudgetScope.DAY, Duration.ofHours(21).plusMinutes(30)));
        shortDay.pass(Duration.ofHours(21).plusMinutes(30));
        assertThat(berlin.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
        assertThat(budget.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
    }

    @Test
    void oneCamerasLimitDoesNotStopAnother() {
        Budget budget = budget("roadwatch.budget.camera.per-day.tokens", "100");
        spend(budget, "greedy", 100, 0);

        assertThat(budget.plan("greedy", 1)).isEqualTo(new Spending.Stop(BudgetScope.CAMERA_DAY, Duration.ofHours(12)));
        assertThat(budget.plan("modest", 0)).isEqualTo(new Spending.Go(Economy.NONE));
        assertThat(TestMetrics.value(registry, "roadwatch_budget_refusals", "stop", "camera_day"))
                .isEqualTo(1);
    }

    @Test
    void vendorsFiguresReplaceTheEstimate() {
        Budget budget = budget("roadwatch.budget.per-minute.tokens", "1000");
        Charge charge = budget.reserve("c", MODEL, 900, 50).orElseThrow();
        assertThat(budget.reserve("c", MODEL, 51, 0)).isEmpty();

        Optional<Money> cost = charge.settle(MODEL, 100, 50);

        assertThat(cost).hasValueSatisfying(money -> {
            assertThat(money.amount()).isCloseTo(0.00018, org.assertj.core.data.Offset.offset(1e-12));
            assertThat(money.currency()).isEqualTo("CNY");
        });
        assertThat(budget.state().scopes().get(0).tokens()).isEqualTo(150);
        assertThat(budget.reservedTokens()).isZero();
        assertThat(charge.settle(MODEL, 100, 50)).isEmpty();
        charge.release();
        assertThat(budget.state().scopes().get(0).tokens()).isEqualTo(150);
        assertThat(TestMetrics.value(registry, "llm_cost", MODEL, "CNY"))
                .isCloseTo(0.00018, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(TestMetrics.value(registry, "roadwatch_camera_llm_tokens", "c"))
                .isEqualTo(150);
    }

    @Test
    void releasedChargeCostsNothing() {
        Budget budget = budget("roadwatch.budget.per-minute.tokens", "1000");

        budget.reserve("c", MODEL, 1_000, 0).orElseThrow().release();

        assertThat(budget.state().scopes().get(0).tokens()).isZero();
        assertThat(budget.plan("c", 0)).isEqualTo(new Spending.Go(Economy.NONE));
    }

    @Test
    void manyAtOnceNeverReserveMoreThanTheLimit() throws Exception {
        Budget budget = budget("roadwatch.budget.per-minute.tokens", "1000");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<Boolean>)
                            () -> budget.reserve("c" + i % 7, MODEL, 9, 1).isPresent())
                    .toList();
            int granted = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                granted += attempt.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(100);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void withoutTheStepStopALimitIsAWish() {
        Budget budget =
                budget("roadwatch.budget.per-minute.tokens", "100", "roadwatch.budget.steps", "50%:fewer-images");
        spend(budget, "c", 500, 0);

        assertThat(budget.plan("c", 0)).isInstanceOf(Spending.Go.class);
        assertThat(budget.reserve("c", MODEL, 500, 0)).isPresent();
    }

    @Test
    void limitInMoneyWithoutAPriceStopsTheStart() {
        Budget budget = budget("roadwatch.budget.per-day.amount", "5");

        budget.requirePrices(List.of(MODEL));
        assertThatThrownBy(() -> budget.requirePrices(List.of(MODEL, "qwen9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roadwatch.budget.prices.\"qwen9\"");
        budget(
                        "roadwatch.budget.per-day.amount",
                        "5",
                        "roadwatch.budget.prices.qwen9.input",
                        "1",
                        "roadwatch.budget.prices.qwen9.output",
                        "2")
                .requirePrices(List.of("qwen9"));
    }

    @Test
    void spendingOfTheDaySurvivesARestartAndThatOfYesterdayDoesNot() {
        Budget before = budget("roadwatch.budget.per-day.tokens", "1000");
        spend(before, "c", 900, 0);
        BudgetMemory memory = before.remember();

        Budget after = budget("roadwatch.budget.per-day.tokens", "1000");
        after.restore(memory);
        assertThat(after.state().scopes().get(1).tokens()).isEqualTo(900);

        clock.pass(Duration.ofDays(1));
        Budget tomorrow = budget("roadwatch.budget.per-day.tokens", "1000");
        tomorrow.restore(memory);
        assertThat(tomorrow.state().scopes().get(1).tokens()).isZero();
    }

    @Test
    void camerasThatAreRememberedAreBounded() {
        Budget budget = budget("roadwatch.budget.max-cameras", "2");
        spend(budget, "a", 1, 0);
        spend(budget, "b", 1, 0);
        spend(budget, "c", 1, 0);

        assertThat(budget.state().cameras())
                .extracting(BudgetState.Camera::cameraId)
                .containsExactlyInAnyOrder("b", "c");
        assertThat(TestMetrics.value(registry, "roadwatch_budget_forgotten_cameras"))
                .isEqualTo(1);
    }

    private static void spend(Budget budget, String camera, int prompt, int completion) {
        budget.reserve(camera, MODEL, 0, 0).orElseThrow().settle(MODEL, prompt, completion);
    }

    private Budget budget(String... settings) {
        return budget(clock, settings);
    }

    private Budget budget(ManualInstants time, String... settings) {
        registry.clear();
        return new Budget(ReadConfig.of(BudgetConfig.class, settings), TestMetrics.costs(registry), time);
    }

    @Test
    void limitThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> budget("roadwatch.budget.per-minute.tokens", "0"))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> budget("roadwatch.budget.camera.per-day.amount", "-1"))
                .hasMessageContaining("above 0");
    }

    @Test
    void stepsEndWithoutAnybodyAsking() {
        Budget budget = budget("roadwatch.budget.per-minute.tokens", "1000");
        spend(budget, "c", 1_000, 0);
        assertThat(budget.state().stepsInForce()).contains("stop");

        clock.pass(Duration.ofSeconds(61));

        assertThat(budget.state().stepsInForce()).isEmpty();
    }

    @Test
    void callsUnderWayAreNoSpendingToRemember() {
        Budget budget = budget();
        spend(budget, "c", 100, 0);
        assertThat(budget.reserve("c", MODEL, 900, 0)).isPresent();

        assertThat(budget.remember().all().tokens()).isEqualTo(100);
        assertThat(budget.remember().cameras().get("c").tokens()).isEqualTo(100);
        assertThat(budget.reservedTokens()).isEqualTo(900);
    }

    @Test
    void callThatIsUnderWayAtMidnightIsNotTakenFromTheNewDay() {
        Budget budget = budget();
        assertThat(budget.reserve("c", MODEL, 900, 0)).isPresent();
        clock.pass(Duration.ofHours(12));
        spend(budget, "c", 1_000, 0);

        assertThat(budget.remember().all().tokens()).isEqualTo(1_000);
    }
}

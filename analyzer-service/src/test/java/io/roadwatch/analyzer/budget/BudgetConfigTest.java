package io.roadwatch.analyzer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetConfigTest {

    @Test
    void nothingIsLimitedByDefault() {
        BudgetConfig config = ReadConfig.of(BudgetConfig.class);

        assertThat(config.currency()).isEqualTo("CNY");
        assertThat(config.prices()).isEmpty();
        assertThat(Allowance.of(config.perMinute()).isUnlimited()).isTrue();
        assertThat(Allowance.of(config.perDay()).isUnlimited()).isTrue();
        assertThat(Allowance.of(config.camera().perMinute()).isUnlimited()).isTrue();
        assertThat(Allowance.of(config.camera().perDay()).isUnlimited()).isTrue();
        assertThat(config.steps())
                .containsExactly(
                        new StepRule(BudgetStep.FEWER_IMAGES, 0.7),
                        new StepRule(BudgetStep.CHEAPER_MODEL, 0.85),
                        new StepRule(BudgetStep.HIGH_PRIORS, 0.95),
                        new StepRule(BudgetStep.STOP, 1));
        assertThat(config.fewerImages().maxImages()).isEqualTo(1);
        assertThat(config.fewerImages().maxSidePx()).isEqualTo(512);
        assertThat(config.cheaperModel()).isEmpty();
        assertThat(config.highPrior()).isEqualTo(0.5);
        assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(config.stateFile()).isEmpty();
        assertThat(config.maxCameras()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "currency,yuan",
        "per-minute.tokens,many",
        "per-day.amount,lots",
        "steps,fewer-images",
        "steps,0%:stop",
        "steps,101%:stop",
        "steps,70%:pray",
        "high-prior,1.1",
        "zone,Mars/Olympus",
        "max-cameras,0",
        "fewer-images.max-images,0",
        "perday.tokens,1"
    })
    void valueOutOfBoundsAndUnknownKeyAreRefused(String key, String value) {
        assertThatThrownBy(() -> ReadConfig.of(BudgetConfig.class, "roadwatch.budget." + key, value))
                .hasMessageContaining(key.contains("steps") ? "step" : key.replaceAll(".*\\.", ""));
    }

    @Test
    void priceBelowNothingIsRefused() {
        assertThatThrownBy(() -> ReadConfig.of(
                        BudgetConfig.class,
                        "roadwatch.budget.prices.x.input",
                        "-1",
                        "roadwatch.budget.prices.x.output",
                        "1"))
                .hasMessageContaining("prices");
    }

    @Test
    void stepThatIsThereTwiceIsRefused() {
        BudgetConfig config = ReadConfig.of(BudgetConfig.class, "roadwatch.budget.steps", "70%:stop,80%:stop");

        assertThatThrownBy(() -> new BudgetRules(config.steps())).hasMessageContaining("stop twice");
    }
}

package io.roadwatch.analyzer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertConfigTest {

    @Test
    void defaultsAreThoseOfTheContract() {
        AlertConfig config = read();

        assertThat(config.displayWindow()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.forgetAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.maxCameras()).isEqualTo(1_000);
        assertThat(config.maxAlertsPerCamera()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "display-window,0s",
        "display-window,99ms",
        "display-window,61m",
        "duplicate-window,-1s",
        "duplicate-window,61m",
        "forget-after,0s",
        "forget-after,25h",
        "max-cameras,0",
        "max-cameras,100001",
        "max-alerts-per-camera,0",
        "max-alerts-per-camera,10001",
        "max-alerts-per-camera,many"
    })
    void valueOutOfBoundsIsRefused(String key, String value) {
        assertThatThrownBy(() -> read("roadwatch.alert." + key, value)).hasMessageContaining("roadwatch.alert." + key);
    }

    @Test
    void duplicatesMayBeSwitchedOff() {
        assertThat(read("roadwatch.alert.duplicate-window", "0s").duplicateWindow())
                .isZero();
    }

    @Test
    void unknownKeyIsRefused() {
        assertThatThrownBy(() -> read("roadwatch.alert.window", "3s")).hasMessageContaining("roadwatch.alert.window");
    }

    private static AlertConfig read(String... keyAndValue) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AlertConfig.class)
                .withValidator((BeanValidationConfigValidator) () -> validator);
        if (keyAndValue.length == 2) {
            builder.withDefaultValue(keyAndValue[0], keyAndValue[1]);
        }
        return builder.build().getConfigMapping(AlertConfig.class);
    }
}

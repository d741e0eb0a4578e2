package io.roadwatch.foundation.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracingSettingsTest {

    @Test
    void tracingIsOffUnlessAskedFor() {
        SmallRyeConfig config = config(Map.of());

        assertThat(config.getConfigMapping(TracingConfig.class).enabled()).isFalse();
        assertThat(config.getConfigMapping(TracingConfig.class).ratio()).isEqualTo(1.0);
        assertThat(config.getValue("quarkus.otel.sdk.disabled", boolean.class)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "yes, false", "1, false", "false, true", "no, true"})
    void theSwitchIsTheOppositeOfTheOneOfOpenTelemetry(String enabled, boolean disabled) {
        SmallRyeConfig config = config(Map.of("roadwatch.tracing.enabled", enabled));

        assertThat(config.getValue("quarkus.otel.sdk.disabled", boolean.class)).isEqualTo(disabled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "many"})
    void aRatioThatIsNoneIsRefused(String ratio) {
        Map<String, String> asked = Map.of("roadwatch.tracing.ratio", ratio);

        assertThatThrownBy(() ->
                        config(asked).getConfigMapping(TracingConfig.class).ratio())
                .hasMessageContaining("roadwatch.tracing.ratio");
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(TracingConfig.class)
                .withSources(new TracingSettings())
                .withSources(new PropertiesConfigSource(new HashMap<>(values), "test", 500))
                .withValidator((BeanValidationConfigValidator) () -> validator)
                .build();
    }
}

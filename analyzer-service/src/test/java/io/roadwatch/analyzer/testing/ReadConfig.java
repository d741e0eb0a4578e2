package io.roadwatch.analyzer.testing;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** Reads a configuration without an app around it, with its bounds checked. */
public final class ReadConfig {

    private ReadConfig() {}

    public static <T> T of(Class<T> mapping, String... keysAndValues) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withValidator((BeanValidationConfigValidator) () -> validator);
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            builder.withDefaultValue(keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(mapping);
    }
}

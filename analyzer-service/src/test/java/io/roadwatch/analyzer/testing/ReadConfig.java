package io.roadwatch.analyzer.testing;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** Reads a configuration without an app around it, with its bounds checked. */
public final class ReadConfig {

    private ReadConfig() {}

    public static <T> T of(Class<T> mapping, String... keyAndValue) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withValidator((BeanValidationConfigValidator) () -> validator);
        if (keyAndValue.length == 2) {
            builder.withDefaultValue(keyAndValue[0], keyAndValue[1]);
        }
        return builder.build().getConfigMapping(mapping);
    }
}

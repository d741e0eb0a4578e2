package io.roadwatch.detector.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Makes a configuration out of its defaults and some values, without an application. */
public final class ConfigOf {

    private ConfigOf() {}

    public static <T> T defaults(Class<T> mapping) {
        return with(mapping, Map.of());
    }

    public static <T> T with(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(mapping);
    }
}

package io.roadwatch.detector.command;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's own settings for a command: its options first, then the environment, then what is usual for the command. */
final class Settings {

    private static final int OPTIONS_ORDINAL = 500;
    private static final int ENVIRONMENT_ORDINAL = 300;
    private static final int USUAL_ORDINAL = 50;

    private Settings() {}

    /**
     * @param options keys of the configuration that the command line says
     * @param usual keys for which the command has another default than the service
     * @throws UsageException if a value cannot be one
     */
    static <T> T read(
            Class<T> mapping, Map<String, String> options, Map<String, String> environment, Map<String, String> usual) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withMapping(mapping)
                    .withSources(
                            new PropertiesConfigSource(options, "command line", OPTIONS_ORDINAL),
                            new EnvConfigSource(environment, ENVIRONMENT_ORDINAL),
                            new PropertiesConfigSource(usual, "command", USUAL_ORDINAL))
                    .build()
                    .getConfigMapping(mapping);
        } catch (ConfigValidationException e) {
            throw new UsageException("The settings cannot be used: %s.".formatted(sentence(e)));
        }
    }

    /** The first problem, without the codes and class names that mean nothing to a user. */
    private static String sentence(ConfigValidationException problems) {
        return String.valueOf(problems.getProblem(0).getMessage())
                .replaceAll("\\S*Exception: |SRCFG\\d+:? ?", "")
                .replace(" threw an Exception whilst being converted", ":");
    }
}

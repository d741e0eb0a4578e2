package io.roadwatch.foundation.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Says to OpenTelemetry what {@code roadwatch.tracing.enabled} means to it. Whoever sets its own switch overrides that.
 */
public final class TracingSettings implements ConfigSourceFactory {

    private static final String ENABLED = "roadwatch.tracing.enabled";
    /** What the configuration takes for true. */
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "on");

    /** Below the file in the jar. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext known) {
        Map<String, String> settings =
                Map.of("quarkus.otel.sdk.disabled", String.valueOf(!isEnabled(known.getValue(ENABLED))));
        return List.of(new PropertiesConfigSource(settings, "what " + ENABLED + " means", ORDINAL));
    }

    private static boolean isEnabled(ConfigValue said) {
        return said != null
                && said.getValue() != null
                && YES.contains(said.getValue().toLowerCase(Locale.ROOT));
    }
}

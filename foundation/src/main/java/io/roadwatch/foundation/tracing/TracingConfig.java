package io.roadwatch.foundation.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** Whether calls are traced. Where to is said with the keys of OpenTelemetry, such as {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
@ConfigMapping(prefix = "roadwatch.tracing")
public interface TracingConfig {

    /** The only switch: nothing is recorded, propagated or sent without it. See docs/tracing.md. */
    @WithDefault("false")
    boolean enabled();

    /** Part of the traces begun here that are recorded; a trace that comes with a call is recorded if its caller does. */
    @WithDefault("1.0")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double ratio();
}

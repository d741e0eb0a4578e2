package io.roadwatch.detector.observe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What metrics may cost. */
@ConfigMapping(prefix = "roadwatch.metrics")
public interface MetricsConfig {

    /** Cameras that get a label of their own; all later ones share {@code other}. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int maxCameras();
}

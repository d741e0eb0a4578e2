package io.roadwatch.detector.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When road users belong together. */
@ConfigMapping(prefix = "roadwatch.group")
public interface GroupConfig {

    /** Largest distance between the box centres of two neighbours, in source-frame pixels. */
    @WithDefault("150")
    @DecimalMin("1")
    @DecimalMax("10000")
    double distancePx();

    /** Fewest members of a group. */
    @WithDefault("2")
    @Min(2)
    @Max(100)
    int minMembers();
}

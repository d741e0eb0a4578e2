package io.roadwatch.detector.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** When road users belong together, and for how long. */
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

    /** How long a group that is not seen is known again when it comes back, in stream time. */
    @WithDefault("2m")
    @DurationMin(seconds = 0)
    @DurationMax(hours = 1)
    Duration remember();
}

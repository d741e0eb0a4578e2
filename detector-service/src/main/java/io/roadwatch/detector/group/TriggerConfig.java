package io.roadwatch.detector.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** When a frame is worth a call of the LLM. */
@ConfigMapping(prefix = "roadwatch.trigger")
public interface TriggerConfig {

    /** Rest of a camera between the end of a call and its next one, in stream time. */
    @WithDefault("3s")
    @DurationMin(seconds = 0)
    @DurationMax(hours = 1)
    Duration cooldown();
}

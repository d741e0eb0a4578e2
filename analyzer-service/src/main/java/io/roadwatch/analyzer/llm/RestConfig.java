package io.roadwatch.analyzer.llm;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long something is left alone after the vendor refused it; then one call tries. */
public interface RestConfig {

    /** How long account and model rest after too many requests per second or minute, see docs/llm.md#what-an-error-means. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration rate();

    /** After a ramp that was too steep. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration burst();

    /** After too many tokens per minute. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration minuteQuota();

    /** Of an account that is overdue or used up, of a model that is gone, of a model that a key must not ask. */
    @WithDefault("1h")
    @DurationMin(millis = 1)
    @DurationMax(days = 7)
    Duration refusal();
}

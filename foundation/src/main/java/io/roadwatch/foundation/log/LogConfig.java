package io.roadwatch.foundation.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What becomes of log lines, beside the keys of Quarkus ({@code quarkus.log.*}). */
@ConfigMapping(prefix = "roadwatch.log")
public interface LogConfig {

    /**
     * How often the very same line is written within a minute; the rest is held back and counted. Lines below INFO are never
     * held back. 0: everything is written.
     */
    @WithDefault("10")
    @Min(0)
    @Max(100_000)
    int repeatsPerMinute();

    /** Whether levels can be changed over HTTP while the service runs. There is no login: whoever reaches the port may. */
    @WithDefault("false")
    boolean levelsOverHttp();
}

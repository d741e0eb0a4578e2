package io.roadwatch.detector.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much is kept, in memory, for people who look back. */
@ConfigMapping(prefix = "roadwatch.evidence")
public interface EvidenceConfig {

    /**
     * Analyses of each camera that are kept, with their pictures, see docs/alerts.md#looking-back; the oldest goes first. With
     * 0 no picture is kept.
     */
    @WithDefault("50")
    @Min(0)
    @Max(10_000)
    int analysesPerCamera();

    /**
     * Most memory for the analyses of all cameras: their pictures, and what stands beside them, as it is estimated. Where there
     * is no room, the oldest of all goes first.
     */
    @WithDefault("64M")
    MemorySize maxSize();

    /** Alerts of all cameras that are kept; the one that was not mentioned for longest goes first. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int maxAlerts();
}

package io.roadwatch.detector.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams are kept running. */
@ConfigMapping(prefix = "roadwatch.pipeline")
public interface PipelineConfig {

    /** Pauses between attempts to open a camera that is not there. */
    Reconnect reconnect();

    /** Pauses between attempts to open a camera that is not there. */
    interface Reconnect {

        /** Pause after the first failure, and the least pause after any. */
        @WithDefault("3s")
        Duration shortestPause();

        /** Longest pause, however long the camera has been away. */
        @WithDefault("60s")
        Duration longestPause();
    }
}

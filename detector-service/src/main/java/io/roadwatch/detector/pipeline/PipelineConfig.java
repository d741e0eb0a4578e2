package io.roadwatch.detector.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How streams are kept running. */
@ConfigMapping(prefix = "roadwatch.pipeline")
public interface PipelineConfig {

    /** Pauses between attempts to open a camera that is not there. */
    Reconnect reconnect();

    /** When a stream counts as stalled although it is connected. */
    Watch watch();

    /** Pauses between attempts to open a camera that is not there. */
    interface Reconnect {

        /** Least pause after a failure; the first one is at most twice as long. */
        @WithDefault("3s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration shortestPause();

        /** Longest pause, however long the camera has been away; the shortest one where that is longer. */
        @WithDefault("60s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration longestPause();
    }

    /** When a stream counts as stalled although it is connected. */
    interface Watch {

        /** A live source that has sent nothing for so long is stalled. It is connected anew after the read time limit. */
        @WithDefault("5s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration stalledAfter();

        /**
         * A live source that sends, but of which no picture could be made for so long beyond its keyframe gap, is connected
         * anew.
         */
        @WithDefault("20s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration noPicturesAfter();

        /** A stream whose sampled frame is not analysed for so long is stalled. */
        @WithDefault("20s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration analysisStalledAfter();

        /** A camera that sends the same picture for so long is reported as frozen. */
        @WithDefault("60s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration frozenAfter();
    }
}

package io.roadwatch.analyzer.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long alerts are shown, and how many are kept. */
@ConfigMapping(prefix = "roadwatch.alert")
public interface AlertConfig {

    /** How long an alert is shown after it was raised, in stream time. */
    @WithDefault("3s")
    @DurationMin(millis = 100, message = "must be from 100 ms to 1 h")
    @DurationMax(hours = 1, message = "must be from 100 ms to 1 h")
    Duration displayWindow();

    /**
     * How long after its last mention the same danger of the same group is still the same alert, though it was over: shown
     * anew, but neither counted nor sent to webhooks again. In stream time; 0 makes every showing an alert of its own.
     *
     * <p>A danger that lasts is judged once per cooldown and answer, some 5 s to 8 s apart with the defaults, so that every
     * display window is over before the next one begins. 10 s bridges that, and one answer that is late.
     */
    @WithDefault("10s")
    @DurationMin(message = "must be from 0 s to 1 h")
    @DurationMax(hours = 1, message = "must be from 0 s to 1 h")
    Duration duplicateWindow();

    /**
     * How long a camera may be silent, on this machine's clock, before its alerts are forgotten; never less than either
     * window. Longer than the first, because a file can be played slower than its own time.
     */
    @WithDefault("1m")
    @DurationMin(seconds = 1, message = "must be from 1 s to 1 day")
    @DurationMax(days = 1, message = "must be from 1 s to 1 day")
    Duration forgetAfter();

    /** Cameras whose alerts are kept at once. One more, and the camera that was silent longest is forgotten. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int maxCameras();

    /** Alerts that one camera can have at once, and as many that are over. The least dangerous beyond are dropped. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int maxAlertsPerCamera();
}

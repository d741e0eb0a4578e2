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

/** When a frame is worth a call of the LLM, and which of its groups. All times are stream time. */
@ConfigMapping(prefix = "roadwatch.trigger")
public interface TriggerConfig {

    /**
     * {@code contract}: all groups, whenever they may be judged, as the old system. {@code aware}: those that are worth a look,
     * see docs/trigger.md.
     */
    @WithDefault("aware")
    TriggerMode mode();

    /** Rest of a camera between the end of a call and its next one. */
    @WithDefault("3s")
    @DurationMin(seconds = 0)
    @DurationMax(hours = 1)
    Duration cooldown();

    /**
     * How long a group is to be known before its first look. Where roads are full, groups form and part by the second, and
     * most are gone before a call begins. Danger in sight does not wait.
     */
    @WithDefault("1500ms")
    @DurationMin(seconds = 0)
    @DurationMax(minutes = 1)
    Duration settle();

    /** A group in which nothing has moved for so long is still. Shorter than a red light, longer than a hesitation. */
    @WithDefault("10s")
    @DurationMin(seconds = 2)
    @DurationMax(hours = 1)
    Duration stillAfter();

    /** How long a still group is left alone after a look at it. */
    @WithDefault("10m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration stillRecheck();

    /** How long a group in which something moves is left alone after a look at it, if nothing new comes to it. */
    @WithDefault("30s")
    @DurationMin(seconds = 0)
    @DurationMax(hours = 1)
    Duration revisit();

    /** By how much the risk prior of a group must exceed the one it was judged with, to be judged again at once. */
    @WithDefault("0.2")
    @DecimalMin("0.01")
    @DecimalMax("1.0")
    double rise();

    /** Most groups in one call, each with its image. No more than {@code roadwatch.picture.max-images} are shown. */
    @WithDefault("4")
    @Min(1)
    @Max(250)
    int maxGroups();
}

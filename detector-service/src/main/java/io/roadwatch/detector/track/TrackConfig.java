package io.roadwatch.detector.track;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How objects are followed from frame to frame. */
@ConfigMapping(prefix = "roadwatch.track")
public interface TrackConfig {

    /** Whether objects are followed, see docs/tracking.md. Without it they have no ids and no motion. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Detections from this confidence on keep a track alive, though they are reported only from {@code
     * roadwatch.detect.confidence} on. Where that is the lower of the two, it counts here too.
     */
    @WithDefault("0.1")
    @DecimalMin("0.01")
    @DecimalMax("1")
    float lowConfidence();

    /** Frames in a row in which a new object must be seen before it gets an id. */
    @WithDefault("2")
    @Min(1)
    @Max(10)
    int confirmations();

    /** How long the id of an object that moved waits for it to be seen again. Two missed samples are waited for in any case. */
    @WithDefault("3s")
    @DurationMin(seconds = 0)
    @DurationMax(minutes = 1)
    Duration buffer();

    /** The same for an object that stood: it is known where to look for it. Where the other is the longer one, it counts here too. */
    @WithDefault("30s")
    @DurationMin(seconds = 0)
    @DurationMax(minutes = 10)
    Duration standingBuffer();

    /** Least overlap (intersection over union) of an object with where its track expects it. */
    @WithDefault("0.2")
    @DecimalMin("0.05")
    @DecimalMax("0.9")
    double leastIou();

    /** Classes that the model takes for each other, with slashes between them: a change between them does not end a track. */
    @WithDefault(LookAlikes.ROAD_FAMILIES)
    List<String> lookAlikes();

    /**
     * The part that a tracker needs.
     *
     * @param reportFrom confidence from which objects are reported, 0..1
     */
    default TrackSettings settings(float reportFrom) {
        return new TrackSettings(
                Math.min(lowConfidence(), reportFrom),
                reportFrom,
                confirmations(),
                buffer(),
                standingBuffer().compareTo(buffer()) < 0 ? buffer() : standingBuffer(),
                leastIou(),
                LookAlikes.of(lookAlikes()));
    }
}

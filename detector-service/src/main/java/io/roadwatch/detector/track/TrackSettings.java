package io.roadwatch.detector.track;

import java.time.Duration;
import java.util.List;

/**
 * How objects are followed.
 *
 * @param lowConfidence detections below it are not looked at, 0..1
 * @param reportFrom detections from it on are reported and begin tracks; those between the two only keep tracks alive
 * @param confirmations sightings without a gap that make a track, at least 1
 * @param buffer how long a track waits for an object that is not seen, in stream time
 * @param standingBuffer the same for one that stood; at least the buffer
 * @param leastIou least overlap of a box with where its track expects it, above 0 and below 1
 * @param lookAlikes classes that may change within a track
 */
public record TrackSettings(
        float lowConfidence,
        float reportFrom,
        int confirmations,
        Duration buffer,
        Duration standingBuffer,
        double leastIou,
        LookAlikes lookAlikes) {

    public TrackSettings {
        if (!(lowConfidence >= 0 && lowConfidence <= reportFrom && reportFrom <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "confidences must be 0 <= lowConfidence <= reportFrom <= 1, got %s and %s"
                            .formatted(lowConfidence, reportFrom));
        }
        if (confirmations < 1) {
            throw new IllegalArgumentException("a track needs at least 1 confirmation, got " + confirmations);
        }
        if (buffer.isNegative() || standingBuffer.compareTo(buffer) < 0) {
            throw new IllegalArgumentException(
                    "buffers must be 0 <= buffer <= standingBuffer, got %s and %s".formatted(buffer, standingBuffer));
        }
        if (!(leastIou > 0 && leastIou < 1)) {
            throw new IllegalArgumentException("leastIou must be above 0 and below 1, got " + leastIou);
        }
    }

    /** What the configuration says when nobody configured anything. */
    public static TrackSettings defaults() {
        return new TrackSettings(
                0.1f,
                0.35f,
                2,
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                0.2,
                LookAlikes.of(List.of(LookAlikes.ROAD_FAMILIES.split(","))));
    }
}

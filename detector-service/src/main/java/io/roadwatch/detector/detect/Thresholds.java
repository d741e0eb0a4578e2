package io.roadwatch.detector.detect;

/**
 * What of a model's findings counts.
 *
 * @param confidence objects below it are not reported, 0..1
 * @param iou boxes of one class that overlap by more are one object, 0..1
 * @param maxDetections objects reported of one frame, the most confident ones
 */
public record Thresholds(float confidence, float iou, int maxDetections) {

    public Thresholds {
        requireUnitInterval("confidence", confidence);
        requireUnitInterval("iou", iou);
        if (maxDetections < 1) {
            throw new IllegalArgumentException("maxDetections must be at least 1, got " + maxDetections);
        }
    }

    private static void requireUnitInterval(String name, float value) {
        if (!(value >= 0 && value <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("%s must be in 0..1, got %s".formatted(name, value));
        }
    }
}

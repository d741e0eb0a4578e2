package io.roadwatch.detector.evaluate;

/**
 * What a confidence threshold gives, at an overlap of 0.5.
 *
 * @param confidence detections from there on count
 * @param found detections that found an object
 * @param mistaken detections that found none
 * @param truths objects that there are
 */
public record OperatingPoint(float confidence, int found, int mistaken, int truths) {

    /** Share of the detections that found an object, 0..1; 0 where there are none. */
    public double precision() {
        return ratio(found, found + mistaken);
    }

    /** Share of the objects that were found, 0..1; 0 where there are none. */
    public double recall() {
        return ratio(found, truths);
    }

    /** Harmonic mean of both, 0..1. */
    public double f1() {
        return ratio(2 * found, found + mistaken + truths);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

package io.roadwatch.detector.evaluate;

/**
 * One detection, judged.
 *
 * @param foundMask bit i is set when it found an object at {@link IouThresholds#at} i
 */
record Match(float confidence, int foundMask) {

    boolean found(int threshold) {
        return (foundMask & 1 << threshold) != 0;
    }
}

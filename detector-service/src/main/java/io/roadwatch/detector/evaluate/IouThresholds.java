package io.roadwatch.detector.evaluate;

/** The overlaps at which COCO asks whether a box was found: 0.50, 0.55 ... 0.95. */
final class IouThresholds {

    static final int COUNT = 10;

    private static final double FIRST = 0.5;
    private static final double LAST = 0.95;

    private IouThresholds() {}

    /** As NumPy's {@code linspace} makes them, to the last bit. */
    static double at(int index) {
        return index == COUNT - 1 ? LAST : FIRST + index * ((LAST - FIRST) / (COUNT - 1));
    }
}

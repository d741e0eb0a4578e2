package io.roadwatch.detector.evaluate.tracking;

/**
 * What a detector does wrong.
 *
 * @param missed part of the objects that it does not find, 0..1
 * @param weak part of the others that it finds with little confidence, 0..1
 * @param jitter standard deviation of an edge of a box, as a part of the box's size
 * @param otherName part of its findings that have the name of a look-alike, 0..1
 * @param inventions boxes without an object, in the mean of a frame
 */
record Noise(double missed, double weak, double jitter, double otherName, double inventions) {

    /** A good detector's. */
    static final Noise LITTLE = new Noise(0, 0.05, 0.02, 0, 0);
}

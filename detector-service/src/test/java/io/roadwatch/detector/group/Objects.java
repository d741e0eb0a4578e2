package io.roadwatch.detector.group;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;

/** Detections around a centre. */
final class Objects {

    private Objects() {}

    /** A car of 20x10 px. */
    static Detection carAt(float centreX, float centreY) {
        return of("car", 0.5f, centreX, centreY);
    }

    static Detection of(String className, float confidence, float centreX, float centreY) {
        return new Detection(
                className, confidence, new BoundingBox(centreX - 10, centreY - 5, centreX + 10, centreY + 5));
    }
}

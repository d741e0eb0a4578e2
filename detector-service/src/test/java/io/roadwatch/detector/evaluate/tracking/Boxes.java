package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;

/** Objects of 10 x 10 px. */
final class Boxes {

    private Boxes() {}

    static Labelled at(long id, float x) {
        return new Labelled(id, new BoundingBox(x, 0, x + 10, 10));
    }
}

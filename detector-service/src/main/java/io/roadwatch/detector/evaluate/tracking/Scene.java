package io.roadwatch.detector.evaluate.tracking;

import java.util.List;

/**
 * Objects whose ways are known, and the detector that looks at them. The picture is 1280 x 720.
 *
 * @param seconds how long it lasts
 */
record Scene(String name, double seconds, List<Actor> actors, Noise noise) {

    static final int WIDTH_PX = 1280;
    static final int HEIGHT_PX = 720;

    Scene {
        actors = List.copyOf(actors);
    }
}

package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;

/**
 * One thing that a rule found in a group.
 *
 * @param confidence 0..1, within the level's range
 * @param triggers the objects it is about, at least one
 */
record Finding(Risk risk, Level level, double confidence, List<SceneObject> triggers) {

    Finding {
        triggers = List.copyOf(triggers);
    }
}

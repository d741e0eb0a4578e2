package io.roadwatch.simulator.scene;

import java.util.List;

/** Road users that are near each other. */
public record SceneGroup(int groupIndex, List<SceneObject> members) {

    public SceneGroup {
        members = List.copyOf(members);
    }
}

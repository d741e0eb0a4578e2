package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneGroup;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;
import java.util.Set;

/** Who is who among the detector's classes. */
final class RoadUsers {

    private static final Set<String> VULNERABLE = Set.of("person", "bicycle", "motorcycle");
    private static final Set<String> VEHICLES = Set.of("car", "bus", "truck");

    private RoadUsers() {}

    static List<SceneObject> vulnerableOf(SceneGroup group) {
        return of(group, VULNERABLE);
    }

    static List<SceneObject> vehiclesOf(SceneGroup group) {
        return of(group, VEHICLES);
    }

    private static List<SceneObject> of(SceneGroup group, Set<String> classes) {
        return group.members().stream()
                .filter(member -> classes.contains(member.className()))
                .toList();
    }
}

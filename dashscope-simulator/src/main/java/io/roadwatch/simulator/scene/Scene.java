package io.roadwatch.simulator.scene;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one frame shows.
 *
 * @param loose objects that are in no group
 */
public record Scene(List<SceneGroup> groups, List<SceneObject> loose) {

    /** What is left when the request says nothing about the picture. */
    public static final Scene EMPTY = new Scene(List.of());

    public Scene {
        groups = List.copyOf(groups);
        loose = List.copyOf(loose);
    }

    /** Without loose objects. */
    public Scene(List<SceneGroup> groups) {
        this(groups, List.of());
    }

    /** Every object that is in no group, or in another one than that. */
    public Stream<SceneObject> outsideOf(int groupIndex) {
        return Stream.concat(
                loose.stream(),
                groups.stream()
                        .filter(group -> group.groupIndex() != groupIndex)
                        .flatMap(group -> group.members().stream()));
    }

    public Stream<SceneObject> objects() {
        return Stream.concat(loose.stream(), groups.stream().flatMap(group -> group.members().stream()));
    }
}

package io.roadwatch.simulator.scene;

import java.util.List;

/** The groups of one frame. */
public record Scene(List<SceneGroup> groups) {

    /** What is left when the request says nothing about the picture. */
    public static final Scene EMPTY = new Scene(List.of());

    public Scene {
        groups = List.copyOf(groups);
    }
}

package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * The two objects that are nearest to each other.
 *
 * @param distance in whatever the measure counts; smaller is nearer
 */
record ClosestPair(SceneObject first, SceneObject second, double distance) {

    /** Boxes that overlap this much are taken for one object that the detector named twice, such as car and truck. */
    private static final double SAME_OBJECT_IOU = 0.6;

    /** The nearest of all pairs with one object of each list; never an object with itself. */
    static Optional<ClosestPair> between(
            List<SceneObject> some, List<SceneObject> others, ToDoubleBiFunction<SceneObject, SceneObject> measure) {
        ClosestPair best = null;
        for (SceneObject one : some) {
            for (SceneObject other : others) {
                double distance = measure.applyAsDouble(one, other);
                if (!same(one, other) && (best == null || distance < best.distance)) {
                    best = new ClosestPair(one, other, distance);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean same(SceneObject one, SceneObject other) {
        return one.id() == other.id() || one.box().intersectionOverUnion(other.box()) > SAME_OBJECT_IOU;
    }

    List<SceneObject> both() {
        return List.of(first, second);
    }
}

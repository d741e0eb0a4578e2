package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneGroup;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.Optional;

/**
 * A person, bicycle or motorcycle close to a car, bus or truck.
 *
 * <p>The measure is the way along the ground from box to box in heights of the vehicle: the free space from left to right, and
 * twice the step between the lower edges, because a camera that looks down a road shortens the way into the picture.
 */
final class VulnerableNearVehicle implements RiskRule {

    /** Nearer than this, in heights of the vehicle, is a conflict. */
    static final double CONFLICT = 0.25;

    /** Nearer than this, in heights of the vehicle, is too close. */
    static final double NEAR = 0.75;

    @Override
    public Optional<Finding> judge(SceneGroup group) {
        return ClosestPair.between(
                        RoadUsers.vulnerableOf(group),
                        RoadUsers.vehiclesOf(group),
                        VulnerableNearVehicle::vehicleHeights)
                .filter(pair -> pair.distance() <= NEAR)
                .map(VulnerableNearVehicle::finding);
    }

    private static double vehicleHeights(SceneObject vulnerable, SceneObject vehicle) {
        double acrossPx = vulnerable.box().horizontalGapPx(vehicle.box());
        double alongPx = 2 * (vulnerable.box().bottomPx() - vehicle.box().bottomPx());
        return Math.hypot(acrossPx, alongPx) / vehicle.box().heightPx();
    }

    private static Finding finding(ClosestPair pair) {
        if (pair.distance() <= CONFLICT) {
            double clarity = 1 - pair.distance() / CONFLICT;
            return new Finding(Risk.CONFLICT, Level.HIGH, Level.HIGH.confidence(clarity), pair.both());
        }
        double clarity = (NEAR - pair.distance()) / (NEAR - CONFLICT);
        return new Finding(Risk.NEAR_VULNERABLE, Level.MEDIUM, Level.MEDIUM.confidence(clarity), pair.both());
    }
}

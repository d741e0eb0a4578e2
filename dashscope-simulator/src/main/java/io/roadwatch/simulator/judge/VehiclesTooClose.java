package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneGroup;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.Optional;

/** Two vehicles with little room between them: the way from centre to centre, in mean diagonals of their boxes. */
final class VehiclesTooClose implements RiskRule {

    /** Nearer than this, in diagonals, is following too closely. */
    static final double TAILGATING = 0.35;

    /** Nearer than this, in diagonals, is a small gap. */
    static final double SMALL_GAP = 0.60;

    @Override
    public Optional<Finding> judge(SceneGroup group) {
        var vehicles = RoadUsers.vehiclesOf(group);
        return ClosestPair.between(vehicles, vehicles, VehiclesTooClose::diagonals)
                .filter(pair -> pair.distance() <= SMALL_GAP)
                .map(VehiclesTooClose::finding);
    }

    private static double diagonals(SceneObject a, SceneObject b) {
        double meanDiagonalPx = (a.box().diagonalPx() + b.box().diagonalPx()) / 2;
        return a.box().centreDistancePx(b.box()) / meanDiagonalPx;
    }

    private static Finding finding(ClosestPair pair) {
        if (pair.distance() <= TAILGATING) {
            double clarity = 1 - pair.distance() / TAILGATING;
            return new Finding(Risk.TAILGATING, Level.MEDIUM, Level.MEDIUM.confidence(clarity), pair.both());
        }
        double clarity = (SMALL_GAP - pair.distance()) / (SMALL_GAP - TAILGATING);
        return new Finding(Risk.SMALL_GAP, Level.LOW, Level.LOW.confidence(clarity), pair.both());
    }
}

package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneGroup;
import java.util.Optional;

/** Many vehicles in one group: nobody does anything wrong, but somebody should look. */
final class DenseQueue implements RiskRule {

    static final int FEWEST_VEHICLES = 5;

    private static final int CLEAREST_VEHICLES = 12;

    @Override
    public Optional<Finding> judge(SceneGroup group) {
        var vehicles = RoadUsers.vehiclesOf(group);
        if (vehicles.size() < FEWEST_VEHICLES) {
            return Optional.empty();
        }
        double clarity = (vehicles.size() - FEWEST_VEHICLES) / (double) (CLEAREST_VEHICLES - FEWEST_VEHICLES);
        return Optional.of(new Finding(Risk.CONGESTION, Level.LOW, Level.LOW.confidence(clarity), vehicles));
    }
}

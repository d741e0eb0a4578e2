package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneGroup;
import java.util.Optional;

/** Looks at one group for one kind of danger. */
@FunctionalInterface
interface RiskRule {

    Optional<Finding> judge(SceneGroup group);
}

package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;

/**
 * What the rules found in one group.
 *
 * @param findings the worst first; empty for normal traffic
 */
record GroupFindings(int groupIndex, List<SceneObject> members, List<Finding> findings) {

    GroupFindings {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    Level level() {
        return findings.isEmpty() ? Level.NONE : findings.get(0).level();
    }
}

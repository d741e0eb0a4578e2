package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Applies every rule to every group and writes down the verdict. Stateless; any thread. */
public final class SceneJudge {

    private static final List<RiskRule> RULES =
            List.of(new VulnerableNearVehicle(), new VehiclesTooClose(), new DenseQueue());

    /** @return the JSON text of a verdict: one result per group, the worst level on top */
    public String verdict(Scene scene, Language language) {
        List<GroupFindings> findings = scene.groups().stream()
                .map(group -> new GroupFindings(group.groupIndex(), group.members(), findings(group)))
                .toList();
        return new VerdictWriter(language).write(findings);
    }

    private static List<Finding> findings(SceneGroup group) {
        return RULES.stream()
                .map(rule -> rule.judge(group))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(Finding::confidence)
                        .reversed())
                .toList();
    }
}

package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.RiskLevel;
import java.util.HashSet;
import java.util.Set;

/**
 * What has been said of an alert so far: it is raised again only where that grows.
 *
 * @param level the highest
 * @param riskTypes all
 */
record Told(RiskLevel level, Set<String> riskTypes) {

    Told {
        riskTypes = Set.copyOf(riskTypes);
    }

    static Told of(Alert.Danger danger) {
        return new Told(danger.riskLevel(), Set.copyOf(danger.riskTypes()));
    }

    Told with(Alert.Danger danger) {
        if (riskTypes.containsAll(danger.riskTypes()) && level.compareTo(danger.riskLevel()) >= 0) {
            return this;
        }
        Set<String> all = new HashSet<>(riskTypes);
        all.addAll(danger.riskTypes());
        return new Told(RiskLevel.max(level, danger.riskLevel()), all);
    }
}

package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import java.util.List;

/**
 * What an answer did to the alerts of its camera.
 *
 * @param counting every alert that counts now, those not mentioned included; the most dangerous first, then by group
 * @param raised those of them that somebody should hear of: new, of a type that is new, or at a level that they never had
 * @param duplicates how many began to be shown again without being raised, because they are the same as a moment ago
 */
public record AlertUpdate(List<Alert> counting, List<Alert> raised, int duplicates) {

    public AlertUpdate {
        counting = List.copyOf(counting);
        raised = List.copyOf(raised);
    }
}

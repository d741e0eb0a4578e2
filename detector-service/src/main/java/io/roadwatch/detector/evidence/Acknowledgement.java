package io.roadwatch.detector.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roadwatch.contract.RiskLevel;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody has seen an alert as it was then.
 *
 * @param at by the clock of the service
 * @param level that it had then
 * @param types that it had then
 */
public record Acknowledgement(
        @JsonProperty("acknowledgedAt") Instant at,
        @JsonIgnore RiskLevel level,
        @JsonIgnore Set<String> types) {

    public Acknowledgement {
        types = Set.copyOf(types);
    }

    static Acknowledgement of(AlertEntry.Danger danger, Instant at) {
        return new Acknowledgement(at, danger.riskLevel(), Set.copyOf(danger.riskTypes()));
    }

    /** Whether this was no worse when somebody saw it. */
    boolean covers(AlertEntry.Danger now) {
        return now.riskLevel().compareTo(level) <= 0 && types.containsAll(now.riskTypes());
    }
}

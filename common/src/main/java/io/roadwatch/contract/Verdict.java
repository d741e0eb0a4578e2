package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The LLM's judgement of one frame: one entry per group it spoke of. */
@JsonIgnoreProperties(
        value = {"hasDangerousDriving", "maxRiskLevel"}, // derived: written for readers, never read back
        allowGetters = true)
public record Verdict(List<GroupVerdict> results) {

    public Verdict {
        results = List.copyOf(results);
    }

    /** Whether any group is above {@link RiskLevel#NONE}. */
    @JsonProperty
    public boolean hasDangerousDriving() {
        return maxRiskLevel() != RiskLevel.NONE;
    }

    @JsonProperty
    public RiskLevel maxRiskLevel() {
        return results.stream().map(GroupVerdict::riskLevel).reduce(RiskLevel.NONE, RiskLevel::max);
    }
}

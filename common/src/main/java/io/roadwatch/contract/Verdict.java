package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The LLM's judgement of one frame.
 *
 * @param results one entry per group that was judged
 * @param unjudged the groups that were asked about and have none
 */
@JsonIgnoreProperties(
        value = {"hasDangerousDriving", "maxRiskLevel"}, // derived: written for readers, never read back
        allowGetters = true)
public record Verdict(
        List<GroupVerdict> results,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnjudgedGroup> unjudged) {

    public Verdict {
        results = List.copyOf(results);
        unjudged = unjudged == null ? List.of() : List.copyOf(unjudged); // left out on the wire when empty
    }

    /** Of every group that was asked about. */
    public Verdict(List<GroupVerdict> results) {
        this(results, List.of());
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

package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the LLM said of one group, after its answer was cleaned and checked.
 *
 * @param description one or two sentences in the configured language
 * @param confidence the model's own confidence, 0..1
 * @param riskTypes short names of the dangers, in the configured language
 * @param triggerObjectIds positions in the frame's list of detections of the objects that cause the danger
 * @param observation what the model says it sees, before any judgement; absent where it said nothing
 * @param insufficientEvidence the model says that it cannot tell: the level is then {@link RiskLevel#NONE}, but the group was
 *     not judged to be safe
 */
public record GroupVerdict(
        int groupIndex,
        String description,
        RiskLevel riskLevel,
        double confidence,
        List<String> riskTypes,
        int dangerObjectCount,
        List<Integer> triggerObjectIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String observation,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean insufficientEvidence) {

    public GroupVerdict {
        Require.unitInterval("confidence", confidence);
        Require.atLeast("dangerObjectCount", 0, dangerObjectCount);
        riskTypes = List.copyOf(riskTypes);
        triggerObjectIds = List.copyOf(triggerObjectIds);
        if (insufficientEvidence && riskLevel != RiskLevel.NONE) {
            throw new IllegalArgumentException("a verdict that abstains has no risk level, got " + riskLevel);
        }
    }

    /** A judgement without an observation. */
    public GroupVerdict(
            int groupIndex,
            String description,
            RiskLevel riskLevel,
            double confidence,
            List<String> riskTypes,
            int dangerObjectCount,
            List<Integer> triggerObjectIds) {
        this(
                groupIndex,
                description,
                riskLevel,
                confidence,
                riskTypes,
                dangerObjectCount,
                triggerObjectIds,
                null,
                false);
    }
}

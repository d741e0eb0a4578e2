package io.roadwatch.contract;

import java.util.List;

/**
 * What the LLM said of one group, after its answer was cleaned and checked.
 *
 * @param description one or two sentences in the configured language
 * @param confidence the model's own confidence, 0..1
 * @param riskTypes short names of the dangers, in the configured language
 * @param triggerObjectIds positions in the frame's list of detections of the objects that cause the danger
 */
public record GroupVerdict(
        int groupIndex,
        String description,
        RiskLevel riskLevel,
        double confidence,
        List<String> riskTypes,
        int dangerObjectCount,
        List<Integer> triggerObjectIds) {

    public GroupVerdict {
        Require.unitInterval("confidence", confidence);
        Require.atLeast("dangerObjectCount", 0, dangerObjectCount);
        riskTypes = List.copyOf(riskTypes);
        triggerObjectIds = List.copyOf(triggerObjectIds);
    }
}

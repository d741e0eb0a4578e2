package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.RiskLevel;
import java.util.List;
import java.util.OptionalInt;

/**
 * One result as it was read, of a group yet to be found out.
 *
 * @param groupIndex as the answer has it; may be missing or wrong
 * @param dangerObjectCount where it is usable
 * @param triggerObjectIds positions in the request's detections, distinct
 */
record Draft(
        OptionalInt groupIndex,
        String description,
        RiskLevel riskLevel,
        double confidence,
        List<String> riskTypes,
        OptionalInt dangerObjectCount,
        List<Integer> triggerObjectIds) {}

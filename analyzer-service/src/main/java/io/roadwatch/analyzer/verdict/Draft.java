package io.roadwatch.analyzer.verdict;

import java.util.List;
import java.util.OptionalInt;

/**
 * One result as it was read, of a group yet to be found out.
 *
 * @param groupIndex as the answer has it; may be missing or wrong
 * @param observation empty where nothing is said
 * @param dangerObjectCount where it is usable
 */
record Draft(
        OptionalInt groupIndex,
        String observation,
        String description,
        Judgement judgement,
        List<String> riskTypes,
        OptionalInt dangerObjectCount,
        NamedObjects objects) {}

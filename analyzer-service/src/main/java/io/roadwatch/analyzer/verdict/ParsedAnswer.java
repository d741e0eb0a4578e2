package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.GroupVerdict;
import java.util.List;
import java.util.Map;

/**
 * What an answer says, before it is held against the request.
 *
 * @param results one per group of the request at most
 * @param unknownObjects by group: ids that are those of no object; groups without any are left out
 * @param unknownGroups the groups of results that were dropped, as far as they were named
 * @param groupsDropped whether any result was dropped because its group cannot be found out
 * @param allClear nothing is said of any group, and of the whole that there is no danger
 */
record ParsedAnswer(
        List<GroupVerdict> results,
        Map<Integer, List<String>> unknownObjects,
        List<String> unknownGroups,
        boolean groupsDropped,
        boolean allClear) {

    ParsedAnswer {
        results = List.copyOf(results);
        unknownObjects = Map.copyOf(unknownObjects);
        unknownGroups = List.copyOf(unknownGroups);
    }
}

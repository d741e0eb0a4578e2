package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.GroupVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes one of two results for the same group, so that none of the dangers is lost. */
final class RepeatedResults {

    private static final Comparator<GroupVerdict> WORSE_LAST =
            Comparator.comparing(GroupVerdict::riskLevel).thenComparing(GroupVerdict::insufficientEvidence);

    private RepeatedResults() {}

    /**
     * Words and confidence are those of the more dangerous, of the first if they are equal; types and objects those of both.
     * That nobody can tell is worse than that all is well.
     */
    static GroupVerdict merge(GroupVerdict first, GroupVerdict second) {
        boolean worse = WORSE_LAST.compare(second, first) > 0;
        GroupVerdict said = worse ? second : first;
        List<Integer> objectIds = Stream.concat(first.triggerObjectIds().stream(), second.triggerObjectIds().stream())
                .distinct()
                .toList();
        int mostCounted = Math.max(first.dangerObjectCount(), second.dangerObjectCount());
        return new GroupVerdict(
                said.groupIndex(),
                said.description(),
                said.riskLevel(),
                said.confidence(),
                types(first, second),
                Math.max(mostCounted, objectIds.size()),
                objectIds,
                said.observation(),
                said.insufficientEvidence());
    }

    private static List<String> types(GroupVerdict first, GroupVerdict second) {
        List<String> types = new ArrayList<>(first.riskTypes());
        for (String type : second.riskTypes()) {
            if (types.stream().noneMatch(type::equalsIgnoreCase)) {
                types.add(type);
            }
        }
        return types;
    }
}

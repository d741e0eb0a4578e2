package io.roadwatch.detector.group;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a call.
 *
 * @param answered whether there is an answer, so that the groups of the call need no other look for a while
 * @param dangerous numbers of the groups, in their frame, that were judged to be in clear danger: they are not left alone
 * @param unsure numbers of the groups of which the answer does not say how they are: neither safe nor dangerous
 */
public record CallOutcome(boolean answered, Set<Integer> dangerous, Set<Integer> unsure) {

    /** There is no answer, for whatever reason. */
    public static final CallOutcome FAILED = new CallOutcome(false, Set.of(), Set.of());

    /** There is an answer, and it names no clear danger. */
    public static final CallOutcome NO_DANGER = new CallOutcome(true, Set.of(), Set.of());

    /** What an answer says of one group. */
    enum Finding {
        SAFE,
        DANGEROUS,
        UNSURE
    }

    public CallOutcome {
        dangerous = Set.copyOf(dangerous);
        unsure = Set.copyOf(unsure);
    }

    public static CallOutcome of(Verdict verdict) {
        Set<Integer> dangerous = verdict.results().stream()
                .filter(result -> result.riskLevel() == RiskLevel.HIGH)
                .map(GroupVerdict::groupIndex)
                .collect(Collectors.toSet());
        Set<Integer> unsure = Stream.concat(
                        verdict.results().stream()
                                .filter(GroupVerdict::insufficientEvidence)
                                .map(GroupVerdict::groupIndex),
                        verdict.unjudged().stream().map(UnjudgedGroup::groupIndex))
                .collect(Collectors.toSet());
        return new CallOutcome(true, dangerous, unsure);
    }

    Finding findingOn(int groupIndex) {
        if (dangerous.contains(groupIndex)) {
            return Finding.DANGEROUS;
        }
        return unsure.contains(groupIndex) ? Finding.UNSURE : Finding.SAFE;
    }
}

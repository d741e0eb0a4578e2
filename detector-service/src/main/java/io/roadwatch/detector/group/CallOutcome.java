package io.roadwatch.detector.group;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a call.
 *
 * @param judged whether there is an answer, so that the groups of the call need no other look for a while
 * @param dangerous numbers of the groups, in their frame, that were judged to be in clear danger: they are not left alone
 */
public record CallOutcome(boolean judged, Set<Integer> dangerous) {

    /** There is no answer, for whatever reason. */
    public static final CallOutcome FAILED = new CallOutcome(false, Set.of());

    /** There is an answer, and it names no clear danger. */
    public static final CallOutcome NO_DANGER = new CallOutcome(true, Set.of());

    public CallOutcome {
        dangerous = Set.copyOf(dangerous);
    }

    public static CallOutcome of(Verdict verdict) {
        return new CallOutcome(
                true,
                verdict.results().stream()
                        .filter(result -> result.riskLevel() == RiskLevel.HIGH)
                        .map(GroupVerdict::groupIndex)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.UnjudgedGroup.Reason;
import io.roadwatch.contract.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what an answer says against what the detector saw. A fault is worth asking once more; a result falls only if nothing
 * of it can be relied on, so that one bad result costs no other.
 *
 * <ul>
 *   <li>Objects: ids that do not exist are a fault. Above level none, so are ids of which none is of the group; an object of no
 *       group will do if it is near. The result falls unless one id is good. An abstention claims nothing, and is not checked.
 *   <li>Classes: a danger that is told of people, or of vehicles, where the frame has no detection of that kin, see {@link
 *       Kin}. The result falls.
 *   <li>Evidence: level high needs an object or a text; where the model's own confidence would not even make it low, both.
 *       The result falls.
 * </ul>
 *
 * Thread-safe.
 */
final class SemanticCheck {

    /** What stands of an answer, and what is wrong with it. */
    record Checked(Verdict asFarAsItStands, List<Fault> faults) {}

    /** A description shorter than this describes nothing. */
    private static final int FEWEST_CHARS = 4;

    private final ClassWords words = ClassWords.load();

    Checked check(ParsedAnswer answer, AnalysisRequest request) {
        AskedGroups groups = new AskedGroups(request);
        List<Fault> faults = new ArrayList<>();
        if (answer.groupsDropped()) {
            faults.add(Fault.ofNoGroup(FaultKind.GROUP_UNKNOWN, answer.unknownGroups()));
        }
        List<GroupVerdict> standing = new ArrayList<>();
        for (GroupVerdict result : answer.results()) {
            if (stands(result, answer, groups, faults)) {
                standing.add(result);
            }
        }
        Set<Integer> mentioned =
                answer.results().stream().map(GroupVerdict::groupIndex).collect(Collectors.toSet());
        groups.indices().stream()
                .filter(index -> !mentioned.contains(index) && groups.isShown(index))
                .forEach(index -> faults.add(Fault.of(FaultKind.GROUP_MISSING, index, List.of(index.toString()))));
        return new Checked(new Verdict(standing, unjudged(groups, mentioned, standing)), List.copyOf(faults));
    }

    private static List<UnjudgedGroup> unjudged(
            AskedGroups groups, Set<Integer> mentioned, List<GroupVerdict> standing) {
        Set<Integer> judged = standing.stream().map(GroupVerdict::groupIndex).collect(Collectors.toSet());
        return groups.indices().stream()
                .filter(index -> !judged.contains(index))
                .map(index -> new UnjudgedGroup(
                        index, mentioned.contains(index) ? Reason.INCONSISTENT : Reason.NOT_MENTIONED))
                .toList();
    }

    private boolean stands(GroupVerdict result, ParsedAnswer answer, AskedGroups groups, List<Fault> faults) {
        if (result.insufficientEvidence()) {
            return true;
        }
        List<String> unknown = answer.unknownObjects().getOrDefault(result.groupIndex(), List.of());
        boolean stands = objectsStand(result, unknown, groups, faults);
        if (result.riskLevel() != RiskLevel.NONE) {
            stands &= classesStand(result, groups, faults);
        }
        if (result.riskLevel() == RiskLevel.HIGH) {
            stands &= evidenceStands(result, faults);
        }
        return stands;
    }

    private static boolean objectsStand(
            GroupVerdict result, List<String> unknown, AskedGroups groups, List<Fault> faults) {
        List<Integer> ids = result.triggerObjectIds();
        boolean supported = groups.concerns(result.groupIndex(), ids);
        boolean foreign = result.riskLevel() != RiskLevel.NONE && !ids.isEmpty() && !supported;
        if (unknown.isEmpty() && !foreign) {
            return true;
        }
        List<String> values = new ArrayList<>(unknown);
        if (foreign) {
            ids.forEach(id -> values.add(id.toString()));
        }
        faults.add(Fault.of(FaultKind.OBJECT_UNKNOWN, result.groupIndex(), values));
        return supported;
    }

    private boolean classesStand(GroupVerdict result, AskedGroups groups, List<Fault> faults) {
        Set<String> asserted = new LinkedHashSet<>();
        result.riskTypes().forEach(type -> asserted.addAll(words.asserted(type, groups.absentKins())));
        asserted.addAll(words.asserted(result.description(), groups.absentKins()));
        asserted.addAll(words.asserted(observationOf(result), groups.absentKins()));
        if (!asserted.isEmpty()) {
            faults.add(Fault.of(FaultKind.CLASS_ABSENT, result.groupIndex(), List.copyOf(asserted)));
        }
        return asserted.isEmpty();
    }

    private static boolean evidenceStands(GroupVerdict result, List<Fault> faults) {
        List<String> lacking = new ArrayList<>();
        if (result.triggerObjectIds().isEmpty()) {
            lacking.add("triggerObjectIds");
        }
        if (Math.max(length(result.description()), length(observationOf(result))) < FEWEST_CHARS) {
            lacking.add("description");
        }
        boolean doubtsItself = RiskLevel.fromConfidence(result.confidence()) == RiskLevel.NONE;
        boolean stands = doubtsItself ? lacking.isEmpty() : lacking.size() < 2;
        if (!stands) {
            if (doubtsItself) {
                lacking.add("confidence");
            }
            faults.add(Fault.of(FaultKind.HIGH_WITHOUT_EVIDENCE, result.groupIndex(), lacking));
        }
        return stands;
    }

    private static String observationOf(GroupVerdict result) {
        String observation = result.observation();
        return observation == null ? "" : observation;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

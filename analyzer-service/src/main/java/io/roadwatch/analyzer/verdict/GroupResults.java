package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what was read of results by the groups that they are about. Used by one thread, for one answer. */
final class GroupResults {

    private final OverreactionRules rules;
    private final ParseNotes notes;
    private final Map<Integer, GroupVerdict> byGroup = new LinkedHashMap<>();
    private final Map<Integer, List<String>> unknownObjects = new LinkedHashMap<>();
    private final Set<String> unknownGroups = new LinkedHashSet<>();
    private boolean groupsDropped;

    GroupResults(OverreactionRules rules, ParseNotes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    void add(Draft draft, Optional<TrafficGroup> group) {
        if (group.isEmpty()) {
            groupsDropped = true;
            if (draft.groupIndex().isPresent() && unknownGroups.size() < Fault.MOST_VALUES) {
                unknownGroups.add(String.valueOf(draft.groupIndex().getAsInt()));
            }
            return;
        }
        GroupVerdict result = rules.tame(result(draft, group.get()), notes);
        byGroup.merge(result.groupIndex(), result, (first, second) -> {
            notes.add(ParseNote.GROUP_REPEATED);
            return RepeatedResults.merge(first, second);
        });
        addUnknownObjects(result.groupIndex(), draft.objects().unknown());
    }

    private void addUnknownObjects(int groupIndex, List<String> unknown) {
        if (!unknown.isEmpty()) {
            List<String> known = unknownObjects.computeIfAbsent(groupIndex, any -> new ArrayList<>());
            unknown.stream()
                    .limit(Math.max(0, Fault.MOST_VALUES - known.size()))
                    .forEach(known::add);
        }
    }

    ParsedAnswer toAnswer(boolean allClear) {
        return new ParsedAnswer(
                List.copyOf(byGroup.values()), unknownObjects, List.copyOf(unknownGroups), groupsDropped, allClear);
    }

    private GroupVerdict result(Draft draft, TrafficGroup group) {
        return new GroupVerdict(
                group.groupIndex(),
                draft.description(),
                draft.judgement().level(),
                draft.judgement().confidence(),
                draft.riskTypes(),
                dangerObjectCount(draft, group),
                draft.objects().known(),
                draft.observation().isEmpty() ? null : draft.observation(),
                draft.judgement().abstains());
    }

    private int dangerObjectCount(Draft draft, TrafficGroup group) {
        if (draft.dangerObjectCount().isPresent()) {
            return draft.dangerObjectCount().getAsInt();
        }
        notes.add(ParseNote.COUNT_DERIVED);
        if (!draft.objects().known().isEmpty()) {
            return draft.objects().known().size();
        }
        return draft.judgement().level() == RiskLevel.NONE
                ? 0
                : group.memberIndices().size();
    }
}

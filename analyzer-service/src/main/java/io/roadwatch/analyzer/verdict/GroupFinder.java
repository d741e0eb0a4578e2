package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.TrafficGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds out which group a result is about. A group that is named and exists counts; else the objects that the result names,
 * then that there is only one group, then the order. What nothing speaks for is not guessed.
 */
final class GroupFinder {

    private final List<TrafficGroup> groups;
    private final List<Draft> drafts;
    private final ParseNotes notes;
    private final int firstNumber;
    private final boolean nobodyNamesAKnownGroup;
    private final boolean nobodyNamesAnyGroup;

    GroupFinder(List<TrafficGroup> groups, List<Draft> drafts, ParseNotes notes) {
        this.groups = groups;
        this.drafts = drafts;
        this.notes = notes;
        this.firstNumber = countedFromZero() ? 0 : 1;
        if (firstNumber == 0) {
            notes.add(ParseNote.GROUPS_COUNTED_FROM_ZERO);
        }
        this.nobodyNamesAKnownGroup =
                drafts.stream().allMatch(draft -> named(draft).isEmpty());
        this.nobodyNamesAnyGroup =
                drafts.stream().allMatch(draft -> draft.groupIndex().isEmpty());
    }

    /** @param position of the result in the answer */
    Optional<TrafficGroup> find(int position) {
        Draft draft = drafts.get(position);
        Optional<TrafficGroup> named = named(draft);
        if (named.isPresent()) {
            return named;
        }
        Optional<TrafficGroup> byObjects = onlyOneWithAll(draft.objects().known());
        if (byObjects.isPresent()) {
            notes.add(ParseNote.GROUP_FROM_OBJECTS);
            return byObjects;
        }
        if (groups.size() == 1 && (draft.groupIndex().isEmpty() || nobodyNamesAKnownGroup)) {
            notes.add(ParseNote.GROUP_IS_THE_ONLY_ONE);
            return Optional.of(groups.get(0));
        }
        if (nobodyNamesAnyGroup && drafts.size() == groups.size()) {
            notes.add(ParseNote.GROUP_FROM_POSITION);
            return Optional.of(groups.get(position));
        }
        notes.add(ParseNote.GROUP_UNKNOWN);
        return Optional.empty();
    }

    private Optional<TrafficGroup> named(Draft draft) {
        OptionalInt index = draft.groupIndex();
        return index.isPresent() ? numbered(index.getAsInt() + 1L - firstNumber) : Optional.empty();
    }

    private Optional<TrafficGroup> numbered(long number) {
        return groups.stream().filter(group -> group.groupIndex() == number).findFirst();
    }

    private Optional<TrafficGroup> onlyOneWithAll(List<Integer> objectIds) {
        List<TrafficGroup> holders = groups.stream()
                .filter(group -> group.memberIndices().containsAll(objectIds))
                .limit(2)
                .toList();
        return holders.size() == 1 && !objectIds.isEmpty() ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** A group 0 does not exist; where every number fits a group when counted from 0, that is what was meant. */
    private boolean countedFromZero() {
        return drafts.stream().anyMatch(draft -> draft.groupIndex().equals(OptionalInt.of(0)))
                && drafts.stream()
                        .filter(draft -> draft.groupIndex().isPresent())
                        .allMatch(draft ->
                                numbered(draft.groupIndex().getAsInt() + 1L).isPresent());
    }
}

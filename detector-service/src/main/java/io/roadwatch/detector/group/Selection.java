package io.roadwatch.detector.group;

import io.roadwatch.contract.TrafficGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the groups of one frame: each is chosen or left out with a reason. Never changes.
 *
 * @param chosen for a call, those most worth a look first; empty exactly when there is a refusal
 * @param leftOut those most worth a look first
 * @param refusal why there is no call at all
 */
public record Selection(
        Sight sight,
        List<TrafficGroup> chosen,
        List<LeftOut> leftOut,
        @Nullable SuppressReason refusal) {

    private static final int MOST_TOLD = 20;

    /** A group that is not in the call. */
    public record LeftOut(TrafficGroup group, GroupReason reason) {}

    public Selection {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
        if (chosen.isEmpty() == (refusal == null)) {
            throw new IllegalArgumentException(
                    "a call needs a group, and a frame without a call a reason: %d chosen, %s"
                            .formatted(chosen.size(), refusal));
        }
    }

    /**
     * No call, for a reason that is that of every group.
     *
     * @param ranked the frame's groups, those most worth a look first
     */
    static Selection refused(Sight sight, List<TrafficGroup> ranked, SuppressReason reason) {
        List<LeftOut> leftOut = ranked.stream()
                .map(group -> new LeftOut(group, GroupReason.of(reason)))
                .toList();
        return new Selection(sight, List.of(), leftOut, reason);
    }

    /** Another call of the stream has begun before this one could. */
    public Selection overtaken() {
        return refused(sight, inOrderOfWorth(), SuppressReason.CALL_IN_PROGRESS);
    }

    /** Leaves out the chosen groups of which there is no picture. */
    Selection onlyShown(Set<Integer> shownGroupIndices) {
        List<TrafficGroup> shown = chosen.stream()
                .filter(group -> shownGroupIndices.contains(group.groupIndex()))
                .toList();
        if (shown.size() == chosen.size()) {
            return this;
        }
        List<LeftOut> others = new ArrayList<>(leftOut);
        chosen.stream()
                .filter(group -> !shown.contains(group))
                .forEach(group -> others.add(new LeftOut(group, GroupReason.NO_GROUP_IMAGE)));
        return new Selection(sight, shown, others, shown.isEmpty() ? SuppressReason.NO_GROUP_IMAGE : null);
    }

    /** Why there is no call; empty if there is one. */
    public Optional<SuppressReason> whyNot() {
        return Optional.ofNullable(refusal);
    }

    /** All groups of the frame, those most worth a picture first. */
    public List<TrafficGroup> inOrderOfWorth() {
        return Stream.concat(chosen.stream(), leftOut.stream().map(LeftOut::group))
                .toList();
    }

    /** The chosen groups by their numbers, as requests name them. */
    public List<TrafficGroup> chosenByNumber() {
        return chosen.stream()
                .sorted(Comparator.comparingInt(TrafficGroup::groupIndex))
                .toList();
    }

    /** For the debug log, e.g. {@code 7=still 12=image_limit}: group ids, or numbers in the frame after a {@code #}. */
    public String reasons() {
        String told = leftOut.stream()
                .limit(MOST_TOLD)
                .map(one -> nameOf(one.group()) + "=" + one.reason().label())
                .collect(Collectors.joining(" "));
        int untold = leftOut.size() - MOST_TOLD;
        return untold > 0 ? "%s and %d more".formatted(told, untold) : told;
    }

    /** For the debug log, e.g. {@code 3 8}. */
    public String names() {
        return chosen.stream().map(Selection::nameOf).collect(Collectors.joining(" "));
    }

    private static String nameOf(TrafficGroup group) {
        return group.trend() == null
                ? "#" + group.groupIndex()
                : String.valueOf(group.trend().groupId());
    }
}

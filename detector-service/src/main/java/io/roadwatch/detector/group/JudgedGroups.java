package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.CallOutcome.Finding;
import io.roadwatch.detector.group.Look.Streak;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which groups of one stream were in an answered call, and how they were then. A group is known by its id, and failing that by its
 * members: a part that splits off a judged group was judged with it. Bounded: the oldest looks are forgotten first. Used
 * under the lock of its owner.
 */
final class JudgedGroups {

    private static final int MOST_GROUPS = 1_024;
    private static final int MOST_TRACKS = 4_096;

    private final LinkedHashMap<Long, Look> byGroup = new LinkedHashMap<>();
    private final LinkedHashMap<Long, Look> byTrack = new LinkedHashMap<>();

    /**
     * An answer came for a group as it was seen in that frame.
     *
     * @param still whether nothing moved in it then
     */
    void looked(TrafficGroup group, Sight sight, Finding finding, boolean still) {
        GroupTrend trend = group.trend();
        if (trend == null) {
            return; // it has no identity by which it could be found again
        }
        List<Detection> members = sight.members(group);
        Streak before = lastLookAt(group, sight).map(Look::streak).orElse(Streak.NONE);
        Look look = Look.at(sight.at(), trend, members, before.then(finding, still));
        putNewest(byGroup, trend.groupId(), look, MOST_GROUPS);
        for (Detection member : members) {
            if (member.trackId() != null) {
                putNewest(byTrack, member.trackId(), look, MOST_TRACKS);
            }
        }
    }

    /** The last look at a group; empty if there was none that is remembered. */
    Optional<Look> lastLookAt(TrafficGroup group, Sight sight) {
        GroupTrend trend = group.trend();
        Look own = trend == null ? null : byGroup.get(trend.groupId());
        return own != null ? Optional.of(own) : lookAtMost(sight.members(group));
    }

    /** The look at which at least half of the tracked members were seen together. */
    private Optional<Look> lookAtMost(List<Detection> members) {
        List<Long> tracks = members.stream()
                .map(Detection::trackId)
                .filter(Objects::nonNull)
                .toList();
        Map<Look, Integer> seen = new HashMap<>();
        for (Long track : tracks) {
            Look look = byTrack.get(track);
            if (look != null) {
                seen.merge(look, 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= tracks.size())
                .max(Comparator.comparingInt((Map.Entry<Look, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().at()))
                .map(Map.Entry::getKey);
    }

    private static void putNewest(LinkedHashMap<Long, Look> looks, long key, Look look, int most) {
        looks.remove(key);
        looks.put(key, look);
        if (looks.size() > most) {
            looks.remove(looks.keySet().iterator().next());
        }
    }
}

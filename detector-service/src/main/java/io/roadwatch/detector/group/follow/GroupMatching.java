package io.roadwatch.detector.group.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the groups of a frame among the remembered ones: by common tracks first, and what is left by place. The largest
 * overlap is settled first, and each group goes to at most one; so of a split or a merger the larger part keeps its identity.
 */
final class GroupMatching {

    /** Strongest first; the rest makes the order a total one, whatever the order of the detections. */
    private static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparingInt(Pair::common)
            .thenComparingDouble(Pair::shareOfBoth)
            .reversed()
            .thenComparingLong(pair -> pair.known().id())
            .thenComparing(Pair::crowd, Crowd.IN_ORDER_OF_SIGHT);

    private final Collection<FollowedGroup> remembered;
    private final List<Crowd> crowds;
    private final Instant now;
    private final Map<Integer, FollowedGroup> found = new HashMap<>();
    private final Set<FollowedGroup> taken = new HashSet<>();

    private record Pair(FollowedGroup known, Crowd crowd, int common, int knownSize, int crowdSize) {

        static Pair byTracks(FollowedGroup known, Crowd crowd, int common) {
            return new Pair(
                    known, crowd, common, known.tracks().size(), crowd.tracks().size());
        }

        /** The smaller one lies at least half in the larger one. */
        boolean plausible() {
            return 2 * common >= Math.min(knownSize, crowdSize);
        }

        double shareOfBoth() {
            return (double) common / (knownSize + crowdSize - common);
        }
    }

    /** @param now stream time of the crowds */
    GroupMatching(Collection<FollowedGroup> remembered, List<Crowd> crowds, Instant now) {
        this.remembered = remembered;
        this.crowds = crowds;
        this.now = now;
        settle(byTracks());
        settle(byPlace());
    }

    /** Empty for a group that was not seen before. */
    Optional<FollowedGroup> of(Crowd crowd) {
        return Optional.ofNullable(found.get(crowd.number()));
    }

    private void settle(List<Pair> pairs) {
        pairs.stream().filter(Pair::plausible).sorted(STRONGEST_FIRST).forEach(pair -> {
            if (!found.containsKey(pair.crowd().number()) && taken.add(pair.known())) {
                found.put(pair.crowd().number(), pair.known());
            }
        });
    }

    /** Costs one look-up per remembered track. */
    private List<Pair> byTracks() {
        Map<Long, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < crowds.size(); place++) {
            for (Long track : crowds.get(place).tracks()) {
                placeOf.put(track, place);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (FollowedGroup known : remembered) {
            Map<Integer, Integer> common = new HashMap<>();
            for (Long track : known.tracks()) {
                Integer place = placeOf.get(track);
                if (place != null) {
                    common.merge(place, 1, Integer::sum);
                }
            }
            common.forEach((place, count) -> pairs.add(Pair.byTracks(known, crowds.get(place), count)));
        }
        return pairs;
    }

    private List<Pair> byPlace() {
        List<Pair> pairs = new ArrayList<>();
        for (Crowd crowd : crowds) {
            if (found.containsKey(crowd.number())) {
                continue;
            }
            for (FollowedGroup known : remembered) {
                int common = taken.contains(known) ? 0 : known.sharedPlaces(crowd, now);
                if (common > 0) {
                    pairs.add(new Pair(
                            known, crowd, common, known.size(), crowd.members().size()));
                }
            }
        }
        return pairs;
    }
}

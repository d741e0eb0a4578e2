package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.detector.group.follow.RoadUserKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group as it was when it was judged.
 *
 * @param at stream time of the frame that was judged
 * @param prior its risk prior then
 * @param vulnerable classes of vulnerable road users among its members then
 * @param alarms how many looks in a row, up to this one, found clear danger while nothing moved: 0 if this one found none, 1
 *     if something moved
 */
record Look(Instant at, double prior, Set<String> vulnerable, int alarms) {

    /** Priors are float: a rise of exactly the limit must not be lost to rounding. */
    private static final double ROUNDING = 1e-6;

    /** A clock that is set back by more than this makes a look worthless, or its group would be left alone for ever. */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 20;

    Look {
        if (alarms < 0) {
            throw new IllegalArgumentException("alarms must not be negative, got " + alarms);
        }
        vulnerable = Set.copyOf(vulnerable);
    }

    static Look at(Instant streamTime, GroupTrend trend, List<Detection> members, int alarms) {
        return new Look(streamTime, trend.riskPrior(), vulnerableAmong(members), alarms);
    }

    /** Whether it was judged to be in clear danger. */
    boolean dangerous() {
        return alarms > 0;
    }

    /** How long a group in clear danger in which nothing moves is left alone: twice as long with each alarm in a row. */
    Duration pauseInDanger(Duration shortest, Duration longest) {
        Duration doubled = shortest.multipliedBy(1L << Math.min(Math.max(alarms - 1, 0), MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Whether it was less than that long ago. */
    boolean within(Duration time, Instant now) {
        Duration since = Duration.between(at, now);
        return since.compareTo(time) < 0 && since.compareTo(CLOCK_SET_BACK.negated()) >= 0;
    }

    /** Whether the group became more worth a look than it was. */
    boolean outdatedBy(GroupTrend trend, List<Detection> members, double rise) {
        return trend.riskPrior() >= prior + rise - ROUNDING || !vulnerable.containsAll(vulnerableAmong(members));
    }

    /**
     * Where objects are tracked, one whose track is not confirmed does not count yet: it may be gone in the next frame.
     */
    private static Set<String> vulnerableAmong(List<Detection> members) {
        boolean tracked = members.stream().anyMatch(member -> member.trackId() != null);
        return members.stream()
                .filter(member -> !tracked || member.trackId() != null)
                .map(Detection::className)
                .filter(name -> RoadUserKind.of(name).vulnerable())
                .collect(Collectors.toUnmodifiableSet());
    }
}

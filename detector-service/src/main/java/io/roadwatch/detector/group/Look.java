package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.detector.group.CallOutcome.Finding;
import io.roadwatch.detector.group.follow.RoadUserKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group as it was when it was last in an answered call.
 *
 * @param at stream time of the frame that was judged
 * @param prior its risk prior then
 * @param vulnerable classes of vulnerable road users among its members then
 * @param alarms how many looks in a row, up to this one, found clear danger while nothing moved: 0 if this one found none, 1
 *     if something moved. A look that found nothing out keeps those of the look before: it did not find the group safe
 * @param unsure how many looks in a row, up to this one, did not find out how the group is
 */
record Look(Instant at, double prior, Set<String> vulnerable, int alarms, int unsure) {

    /** Priors are float: a rise of exactly the limit must not be lost to rounding. */
    private static final double ROUNDING = 1e-6;

    /** A clock that is set back by more than this makes a look worthless, or its group would be left alone for ever. */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 20;

    /** Nothing doubles from zero. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    Look {
        if (alarms < 0 || unsure < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative, got %d alarms and %d unsure".formatted(alarms, unsure));
        }
        vulnerable = Set.copyOf(vulnerable);
    }

    /** What is known after one more look. */
    static Look at(Instant streamTime, GroupTrend trend, List<Detection> members, Streak streak) {
        return new Look(streamTime, trend.riskPrior(), vulnerableAmong(members), streak.alarms(), streak.unsure());
    }

    /** How often the same was found in a row, see {@link Look}. */
    record Streak(int alarms, int unsure) {

        /** Before the first look. */
        static final Streak NONE = new Streak(0, 0);

        /** @param still whether nothing moved in the group then */
        Streak then(Finding finding, boolean still) {
            return switch (finding) {
                case SAFE -> NONE;
                case DANGEROUS -> new Streak((still ? alarms : 0) + 1, 0);
                case UNSURE -> new Streak(alarms, unsure + 1);
            };
        }
    }

    Streak streak() {
        return new Streak(alarms, unsure);
    }

    /** Whether it found nothing out. */
    boolean foundNothing() {
        return unsure > 0;
    }

    /** Whether it was judged to be in clear danger. */
    boolean dangerous() {
        return alarms > 0;
    }

    /** How long a group in clear danger in which nothing moves is left alone: twice as long with each alarm in a row. */
    Duration pauseInDanger(Duration shortest, Duration longest) {
        return doubled(shortest, alarms - 1, longest);
    }

    /**
     * How long a group is left alone that a look did not find out about: twice as long with each such look in a row, because a
     * model that can never tell is not to be asked for ever.
     */
    Duration pauseWhileUnsure(Duration shortest, Duration longest) {
        Duration first = shortest.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : shortest;
        return doubled(first, unsure - 1, longest);
    }

    private static Duration doubled(Duration shortest, int times, Duration longest) {
        Duration doubled = shortest.multipliedBy(1L << Math.min(Math.max(times, 0), MOST_DOUBLINGS));
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

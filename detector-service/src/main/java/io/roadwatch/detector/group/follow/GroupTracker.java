package io.roadwatch.detector.group.follow;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the groups of one stream: a group keeps its identity while its members overlap, and for a while when it is not
 * seen. Ids are numbered from 1 and never given twice. Where objects are not tracked, groups are followed by their place, and
 * count as moving. One thread at a time.
 */
public final class GroupTracker {

    /** Groups of which nothing was seen for longest are forgotten beyond so many. */
    static final int MOST_REMEMBERED = 256;

    /** A clock that is set back further than this shows another time: nothing that was known holds for it. */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    private static final Comparator<FollowedGroup> LATEST_SEEN_FIRST = Comparator.comparing(FollowedGroup::lastSeen)
            .thenComparing(FollowedGroup::id)
            .reversed();

    private final Duration rememberFor;
    private List<FollowedGroup> remembered = new ArrayList<>();
    private Instant latest = Instant.EPOCH;
    private long lastId;

    /** @param rememberFor stream time for which a group that is not seen is remembered, not negative */
    public GroupTracker(Duration rememberFor) {
        if (rememberFor.isNegative()) {
            throw new IllegalArgumentException("groups cannot be remembered for " + rememberFor);
        }
        this.rememberFor = rememberFor;
    }

    /**
     * @param groups of one frame, numbered within it
     * @param detections of that frame, tracked or not
     * @param at stream time of the frame
     * @return the same groups in the order of their numbers, each with its trend
     */
    public List<TrafficGroup> follow(List<TrafficGroup> groups, List<Detection> detections, Instant at) {
        Instant now = goOnTo(at);
        List<Crowd> crowds =
                groups.stream().map(group -> Crowd.of(group, detections)).toList();
        GroupMatching matching = new GroupMatching(remembered, crowds, now);
        Map<Integer, TrafficGroup> followed = new TreeMap<>();
        crowds.stream().sorted(Crowd.IN_ORDER_OF_SIGHT).forEach(crowd -> {
            FollowedGroup known = matching.of(crowd).orElseGet(() -> firstSeen(crowd, now));
            followed.put(crowd.number(), crowd.group().withTrend(known.seen(crowd, now)));
        });
        forgetSurplus();
        return List.copyOf(followed.values());
    }

    /** Time never goes backwards here, or ages would be negative; small steps back are those of a clock being corrected. */
    private Instant goOnTo(Instant at) {
        if (at.isBefore(latest.minus(CLOCK_SET_BACK))) {
            remembered.clear();
            latest = at;
        } else if (at.isAfter(latest)) {
            latest = at;
        }
        remembered.removeIf(group -> group.lastSeen().plus(rememberFor).isBefore(latest));
        return latest;
    }

    private FollowedGroup firstSeen(Crowd crowd, Instant now) {
        lastId++;
        FollowedGroup group = new FollowedGroup(lastId, crowd, now);
        remembered.add(group);
        return group;
    }

    private void forgetSurplus() {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.sort(LATEST_SEEN_FIRST);
            remembered = new ArrayList<>(remembered.subList(0, MOST_REMEMBERED));
        }
    }
}

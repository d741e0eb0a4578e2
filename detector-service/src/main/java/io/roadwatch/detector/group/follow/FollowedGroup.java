package io.roadwatch.detector.group.follow;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupTrend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of one group. Used by one thread at a time. */
final class FollowedGroup {

    /** Shorter than any time after which a group is taken for still. */
    private static final Duration NEW_TRACKS_SPEAK_WITHIN = Duration.ofSeconds(1);

    /**
     * The prior rises at once and falls slowly. The danger of moving traffic comes and goes by the second, and a look made in
     * a quiet moment must not make the next ordinary one news.
     */
    private static final double PRIOR_FALLS_PER_SECOND = 0.05;

    private static final Duration MOVERS_STAY = Duration.ofSeconds(2);

    private final long id;
    private final Instant firstSeen;
    private Instant lastSeen;
    private Instant lastMoved;
    private Set<Long> tracks;
    private List<BoundingBox> boxes;
    private boolean moving;
    private boolean strangers;
    private @Nullable Instant unknownSince;
    private double latestRisk;
    private double prior;

    /** A group that is seen for the first time, which counts as a motion. */
    FollowedGroup(long id, Crowd crowd, Instant now) {
        this.id = id;
        this.firstSeen = now;
        this.lastSeen = now;
        this.lastMoved = now;
        this.tracks = crowd.tracks();
        this.boxes = crowd.boxes();
        this.moving = crowd.moving();
        this.latestRisk = GroupRisk.NEWNESS_WEIGHT; // what else it may be is not believed at first sight
    }

    /** It is in a frame. */
    GroupTrend seen(Crowd crowd, Instant now) {
        boolean strangersNow = crowd.holdsStrangerTo(boxes);
        crowd.secondsSinceMotion().ifPresent(seconds -> movedAt(now.minusNanos((long) (seconds * 1e9))));
        // One unknown object in a new place is a detector's whim. One in frame after frame is too fast to be tracked.
        if ((strangersNow && strangers) || unknownForLong(crowd, now)) {
            movedAt(now);
        }
        strangers = strangersNow;
        tracks = crowd.tracks();
        boxes = crowd.boxes();
        moving = crowd.moving();
        double sinceLastSeenSeconds = seconds(lastSeen, now);
        lastSeen = now;
        return trend(GroupRisk.of(crowd.users(), seconds(firstSeen, now)), now, sinceLastSeenSeconds);
    }

    private GroupTrend trend(GroupRisk risk, Instant now, double sinceLastSeenSeconds) {
        double believed =
                Math.min(risk.prior(), latestRisk); // danger that is gone in the next frame was an error of a box
        latestRisk = risk.prior();
        prior = Math.max(believed, prior - PRIOR_FALLS_PER_SECOND * sinceLastSeenSeconds);
        return new GroupTrend(
                id,
                (float) seconds(firstSeen, now),
                (float) risk.fastestPxPerS(),
                (float) risk.closingPxPerS(),
                (float) seconds(lastMoved, now),
                (float) Math.max(0, prior));
    }

    /** New tracks of what stood there all the time say nothing at first; where nothing is ever known, all may move. */
    private boolean unknownForLong(Crowd crowd, Instant now) {
        if (!crowd.unknown()) {
            unknownSince = null;
            return false;
        }
        if (unknownSince == null) {
            unknownSince = now;
        }
        return !now.isBefore(unknownSince.plus(NEW_TRACKS_SPEAK_WITHIN));
    }

    private void movedAt(Instant moment) {
        if (moment.isAfter(lastMoved)) {
            lastMoved = moment;
        }
    }

    long id() {
        return id;
    }

    Set<Long> tracks() {
        return tracks;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    /**
     * How many of a crowd's members are in this group's places, where places can tell: when one of both is not tracked, as
     * in the first frame of a stream, or when nothing moves in both, so that the tracks were lost and not the objects. What
     * moved when it was last seen is somewhere else before long.
     */
    int sharedPlaces(Crowd crowd, Instant now) {
        boolean mayBeHere = !moving || !now.isAfter(lastSeen.plus(MOVERS_STAY));
        boolean untracked = mayBeHere && (tracks.isEmpty() || crowd.tracks().isEmpty());
        boolean bothRest = !moving && !crowd.moving();
        return untracked || bothRest ? crowd.inPlaceOf(boxes) : 0;
    }

    int size() {
        return boxes.size();
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toNanos() / 1e9);
    }
}

package io.roadwatch.detector.group.follow;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.follow.RoadUser.Activity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The members of one group in one frame.
 *
 * @param tracks ids of those that are tracked
 */
record Crowd(TrafficGroup group, List<Detection> members, List<RoadUser> users, Set<Long> tracks) {

    /** By what is seen, whatever the order of the detections. */
    static final Comparator<Crowd> IN_ORDER_OF_SIGHT = Comparator.comparingLong(Crowd::oldestTrack)
            .thenComparingDouble(crowd -> crowd.group.bbox().leftPx())
            .thenComparingDouble(crowd -> crowd.group.bbox().topPx());

    /** Boxes that overlap by so much show an object that stayed where it was. */
    private static final float SAME_PLACE_IOU = 0.3f;

    static Crowd of(TrafficGroup group, List<Detection> detections) {
        List<Detection> members =
                group.memberIndices().stream().map(detections::get).toList();
        Set<Long> tracks = new HashSet<>();
        members.stream().map(Detection::trackId).filter(Objects::nonNull).forEach(tracks::add);
        return new Crowd(group, members, members.stream().map(RoadUser::of).toList(), tracks);
    }

    /** Its number in the frame. */
    int number() {
        return group.groupIndex();
    }

    List<BoundingBox> boxes() {
        return members.stream().map(Detection::bbox).toList();
    }

    boolean moving() {
        return users.stream().anyMatch(user -> user.activity() == Activity.MOVING);
    }

    /** Whether of no member it is known if it moves: that is not the same as standing still. */
    boolean unknown() {
        return users.stream().allMatch(user -> user.activity() == Activity.UNKNOWN);
    }

    /** Seconds since the last motion of any member that is known to have moved; empty if none is. */
    OptionalDouble secondsSinceMotion() {
        return members.stream()
                .map(Detection::motion)
                .filter(Objects::nonNull)
                .map(Motion::sinceMovedSeconds)
                .filter(Objects::nonNull)
                .mapToDouble(Float::doubleValue)
                .min();
    }

    /** Whether a member of unknown motion is where none of these boxes was. */
    boolean holdsStrangerTo(List<BoundingBox> boxes) {
        return users.stream()
                .filter(user -> user.activity() == Activity.UNKNOWN)
                .anyMatch(user -> inPlaceOf(boxes, user.box()) == 0);
    }

    /** How many members are where one of these boxes was. */
    int inPlaceOf(List<BoundingBox> boxes) {
        return users.stream().mapToInt(user -> inPlaceOf(boxes, user.box())).sum();
    }

    private static int inPlaceOf(List<BoundingBox> boxes, BoundingBox box) {
        return boxes.stream().anyMatch(other -> other.iou(box) >= SAME_PLACE_IOU) ? 1 : 0;
    }

    private long oldestTrack() {
        return tracks.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}

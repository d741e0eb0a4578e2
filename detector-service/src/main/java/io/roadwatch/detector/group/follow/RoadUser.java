package io.roadwatch.detector.group.follow;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group, reduced to what its danger is judged from.
 *
 * @param activity whether it moves
 * @param velocityXPxPerS 0 unless it moves: a detector's boxes tremble, and that is no speed
 * @param metresPerPx what a pixel is worth at its place, from the size of its box; right to a factor of about two
 */
record RoadUser(
        RoadUserKind kind,
        BoundingBox box,
        Activity activity,
        double velocityXPxPerS,
        double velocityYPxPerS,
        double metresPerPx) {

    /** What is known of the motion of a road user. */
    enum Activity {
        MOVING,
        STANDING,
        /** It is not tracked, or not for long enough. */
        UNKNOWN
    }

    /** An object that left its place so short a time ago still counts as moving: a stop is not read off one frame. */
    private static final float STOPPED_AFTER_SECONDS = 1;

    static RoadUser of(Detection detection) {
        RoadUserKind kind = RoadUserKind.of(detection.className());
        BoundingBox box = detection.bbox();
        double metresPerPx = kind.typicalSizeMetres() / Math.sqrt(box.areaPx2());
        Motion motion = detection.motion();
        Activity activity = activityOf(motion);
        return motion != null && activity == Activity.MOVING
                ? new RoadUser(kind, box, activity, motion.velocityXPxPerS(), motion.velocityYPxPerS(), metresPerPx)
                : new RoadUser(kind, box, activity, 0, 0, metresPerPx);
    }

    private static Activity activityOf(@Nullable Motion motion) {
        if (motion == null) {
            return Activity.UNKNOWN;
        }
        Float since = motion.sinceMovedSeconds();
        return since != null && since <= STOPPED_AFTER_SECONDS ? Activity.MOVING : Activity.STANDING;
    }

    /** Whether it moves, or may for all that is known. */
    boolean mayMove() {
        return activity != Activity.STANDING;
    }

    /** Square root of the area of its box. */
    double sizePx() {
        return kind.typicalSizeMetres() / metresPerPx;
    }

    double speedPxPerS() {
        return Math.hypot(velocityXPxPerS, velocityYPxPerS);
    }
}

package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;

/**
 * For what overlap cannot decide: between two samples a second or two apart a car moves its own length, and its boxes do not
 * touch. Here a sighting fits if its centre lies where the object can have got to: within what the filter thinks possible,
 * within one and a half lengths of where it expects the object, and of about the same size.
 *
 * @param now seconds of stream time
 */
record Reach(double now) implements Affinity {

    /** Chi-square of two degrees of freedom: 99 of 100 are nearer. */
    private static final double GATE = 9.21;

    private static final double LENGTHS = 1.5;
    private static final double MOST_GROWTH = 2;

    /** How fast what stood can start, in box sizes per s2: 2.7 m/s2 for a car. */
    private static final double START_PER_SIZE = 0.6;

    @Override
    public double cost(Track track, Sighting sighting) {
        BoundingBox seen = sighting.bbox();
        BoxFilter box = track.box();
        double reach = LENGTHS * box.longSidePx();
        double distance = box.centreDistancePx(seen);
        double growth = seen.areaPx2() / box.areaPx2();
        if (distance > reach || growth > MOST_GROWTH || growth < 1 / MOST_GROWTH || box.surprise(seen) > GATE) {
            return Double.POSITIVE_INFINITY;
        }
        if (track.stands() && !canHaveStarted(track, distance)) {
            return Double.POSITIVE_INFINITY; // rather a neighbour that was not seen before
        }
        return distance / reach + Math.abs(Math.log(growth)) / 2 + Affinity.classCost(track, sighting);
    }

    private boolean canHaveStarted(Track track, double distance) {
        double seconds = track.unseenSeconds(now);
        return track.seenInLastFrame()
                && distance <= START_PER_SIZE * track.box().sizePx() * seconds * seconds / 2;
    }

    @Override
    public double limit() {
        return 2;
    }
}

package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;

/**
 * Where an object stays: the four edges of its box when it came there. It leaves the place when the box, averaged over
 * several looks, has moved farther than boxes tremble.
 *
 * <p>A box moves only as far as both of its opposite edges do: when something in front of the object cuts the box, one edge
 * moves and the object does not. An object that comes straight at the camera hardly shifts, but all its edges go apart.
 */
final class Place {

    /** Radius of the place, as a part of the box's size, and at least. */
    private static final double RADIUS_PER_SIZE = 0.12;

    private static final double LEAST_RADIUS_PX = 3;

    /** Time over which looks are averaged; a look never counts for more than half, so that one bad box moves nothing. */
    private static final double AVERAGED_SECONDS = 0.6;

    private static final double MOST_WEIGHT = 0.5;

    /** Left, top, right, bottom. */
    private final double[] anchor;

    private final double[] average;
    private double since;
    private double lookedAt;
    private double leftAt = Double.NaN;

    Place(BoundingBox first, double now) {
        this.anchor = new double[] {first.leftPx(), first.topPx(), first.rightPx(), first.bottomPx()};
        this.average = anchor.clone();
        this.since = now;
        this.lookedAt = now;
    }

    void look(BoundingBox box, double now) {
        double weight = Math.min(MOST_WEIGHT, 1 - Math.exp((lookedAt - now) / AVERAGED_SECONDS));
        lookedAt = now;
        average[0] += weight * (box.leftPx() - average[0]);
        average[1] += weight * (box.topPx() - average[1]);
        average[2] += weight * (box.rightPx() - average[2]);
        average[3] += weight * (box.bottomPx() - average[3]);
        if (shiftedPx() > radiusPx() || spreadPx() > radiusPx() / 2) {
            System.arraycopy(average, 0, anchor, 0, anchor.length);
            since = now;
            leftAt = now;
        }
    }

    double radiusPx() {
        double area = (average[2] - average[0]) * (average[3] - average[1]);
        return Math.max(LEAST_RADIUS_PX, RADIUS_PER_SIZE * Math.sqrt(area));
    }

    /** Seconds since it came to this place. */
    double stayedSeconds(double now) {
        return now - since;
    }

    /** Whether it ever left a place. */
    boolean everLeft() {
        return !Double.isNaN(leftAt);
    }

    /** Seconds since it last left a place; without meaning before it did. */
    double sinceLeftSeconds(double now) {
        return now - leftAt;
    }

    private double shiftedPx() {
        return Math.hypot(
                lesser(average[0] - anchor[0], average[2] - anchor[2]),
                lesser(average[1] - anchor[1], average[3] - anchor[3]));
    }

    /** How far all four edges went outwards, or all inwards. */
    private double spreadPx() {
        double horizontal = lesser(anchor[0] - average[0], average[2] - anchor[2]);
        double vertical = lesser(anchor[1] - average[1], average[3] - anchor[3]);
        return Math.abs(lesser(horizontal, vertical));
    }

    /** The shorter of two moves in one direction; 0 for two in opposite directions. */
    private static double lesser(double a, double b) {
        if (a > 0 != b > 0) {
            return 0;
        }
        return Math.abs(a) < Math.abs(b) ? a : b;
    }
}

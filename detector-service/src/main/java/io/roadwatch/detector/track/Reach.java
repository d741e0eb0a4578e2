package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;

/**
 * For what overlap cannot decide: between two samples a second or two apart a car moves its own length, and its boxes do not
 * touch. Here a sighting fits if its centre lies where the object can have got to: within what the filter thinks possible,
 * within one and a half lengths of where it expects the object, and of about the same size. Not for what stands: where that
 * is not seen, what appears beside it is a neighbour. And not where there is a rival.
 *
 * @param now seconds of stream time
 */
record Reach(double now) implements Affinity {

    /** Chi-square of two degrees of freedom: 99 of 100 are nearer. */
    private static final double GATE = 9.21;

    private static final double LENGTHS = 1.5;

    /** An area may change to this multiple at once, and by its size more in every second. */
    private static final double SUDDEN_GROWTH = 1.5;

    /** In what {@link #cost} counts: three eighths of a length. */
    private static final double LEAST_ADVANTAGE = 0.25;

    @Override
    public double cost(Track track, Sighting sighting) {
        BoundingBox seen = sighting.bbox();
        BoxFilter box = track.box();
        double reach = LENGTHS * box.longSidePx();
        double distance = box.centreDistancePx(seen);
        double growth = box.growth(seen);
        double mostGrowth = SUDDEN_GROWTH + track.unseenSeconds(now);
        if (track.stands() || distance > reach || growth > mostGrowth || box.surprise(seen) > GATE) {
            return Double.POSITIVE_INFINITY;
        }
        return distance / reach + (growth - 1) / mostGrowth + Affinity.classCost(track, sighting);
    }

    /** Where another pair would be nearly as good, nobody knows: a new id is better than a motion that never was. */
    @Override
    public boolean accepts(CostMatrix costs, int row, int column) {
        double rival = costs.get(row, column) + LEAST_ADVANTAGE;
        for (int other = 0; other < costs.columns(); other++) {
            if (other != column && costs.get(row, other) < rival) {
                return false;
            }
        }
        for (int other = 0; other < costs.rows(); other++) {
            if (other != row && costs.get(other, column) < rival) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double limit() {
        return 2 + OTHER_CLASS; // the worst that passes, so that a pair is made wherever one can be
    }
}

package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;

/**
 * ByteTrack's measure: intersection over union with the box that the track expects. Not weighted with the confidence, which
 * would keep small and far objects apart from their tracks.
 *
 * <p>The boxes of neighbours overlap too: cars that are parked side by side, when the one is seen and the other is not. So
 * where the overlap is small, something must explain it: the object may have got there by its motion, or something hides a
 * part of it, so that the new box lies within the expected one, or the other way round.
 *
 * @param leastIou below it two boxes are not the same object
 */
record Overlap(double leastIou) implements Affinity {

    /** From here on an overlap needs no explanation. */
    private static final double SURE_IOU = 0.4;

    /** Part of the smaller box that is shared with the larger one, when it is the visible part of the same object. */
    private static final double CUT = 0.75;

    /** An area that became larger than by this factor, or smaller, is not explained by motion. */
    private static final double MOST_GROWTH = 3;

    /** Four standard deviations. */
    private static final double GATE = 16;

    @Override
    public double cost(Track track, Sighting sighting) {
        double iou = track.box().iou(sighting.bbox());
        if (iou < leastIou || iou < SURE_IOU && !explained(track, sighting.bbox(), iou)) {
            return Double.POSITIVE_INFINITY;
        }
        return 1 - iou + Affinity.classCost(track, sighting);
    }

    @Override
    public double limit() {
        return 1 + OTHER_CLASS; // the least overlap is checked alone, so that another class does not ask for more of it
    }

    private static boolean explained(Track track, BoundingBox seen, double iou) {
        if (!track.stands() && track.box().surprise(seen) <= GATE && track.box().growth(seen) <= MOST_GROWTH) {
            return true;
        }
        boolean placeIsKnown = track.seenInLastFrame() || track.stands();
        return placeIsKnown && sharedPart(track.box().areaPx2(), BoxFilter.areaPx2(seen), iou) >= CUT;
    }

    /** Intersection over the smaller area, from the intersection over the union. */
    private static double sharedPart(double area, double otherArea, double iou) {
        return iou / (1 + iou) * (area + otherArea) / Math.min(area, otherArea);
    }
}

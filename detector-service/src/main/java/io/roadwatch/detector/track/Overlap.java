package io.roadwatch.detector.track;

/**
 * ByteTrack's measure: intersection over union with the box that the track expects. Not weighted with the confidence, which
 * would keep small and far objects apart from their tracks.
 *
 * @param leastIou below it two boxes are not the same object
 */
record Overlap(double leastIou) implements Affinity {

    @Override
    public double cost(Track track, Sighting sighting) {
        double iou = track.box().iou(sighting.bbox());
        return iou < leastIou ? Double.POSITIVE_INFINITY : 1 - iou + Affinity.classCost(track, sighting);
    }

    @Override
    public double limit() {
        return 1 + OTHER_CLASS; // the least overlap is checked alone, so that another class does not ask for more of it
    }
}

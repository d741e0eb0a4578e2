package io.roadwatch.detector.track;

/** How well a sighting fits to a track. */
interface Affinity {

    /** What a sighting of another class of the same family costs more; decides between two that overlap alike. */
    double OTHER_CLASS = 0.1;

    /** @return 0 where it fits perfectly; pairs from {@link #limit()} on are not made */
    double cost(Track track, Sighting sighting);

    double limit();

    /** Whether a pair of the cheapest assignment is made after all. */
    default boolean accepts(CostMatrix costs, int row, int column) {
        return true;
    }

    /** Infinite for another family. */
    static double classCost(Track track, Sighting sighting) {
        if (!track.family().equals(sighting.family())) {
            return Double.POSITIVE_INFINITY;
        }
        return track.className().equals(sighting.detection().className()) ? 0 : OTHER_CLASS;
    }
}

package io.roadwatch.detector.evaluate.tracking;

/**
 * What a tracker did right and wrong, counted over all frames.
 *
 * @param truth objects that were to be seen
 * @param misses of them, those without a track
 * @param falsePositives tracks without an object
 * @param switches objects whose track is another one than before
 * @param fragments objects whose track was interrupted and went on
 * @param overlap sum of the intersections over unions of all pairs
 */
public record ClearMotScore(int truth, int misses, int falsePositives, int switches, int fragments, double overlap) {

    static final ClearMotScore NONE = new ClearMotScore(0, 0, 0, 0, 0, 0);

    ClearMotScore plus(ClearMotScore other) {
        return new ClearMotScore(
                truth + other.truth,
                misses + other.misses,
                falsePositives + other.falsePositives,
                switches + other.switches,
                fragments + other.fragments,
                overlap + other.overlap);
    }

    /** Accuracy: 1 is perfect; below 0 there are more errors than objects; not a number without any object. */
    public double mota() {
        return truth == 0 ? Double.NaN : 1 - (misses + falsePositives + switches) / (double) truth;
    }

    /** Precision: mean overlap of the pairs, 0.5..1; not a number without any pair. */
    public double motp() {
        return truth == misses ? Double.NaN : overlap / (truth - misses);
    }
}

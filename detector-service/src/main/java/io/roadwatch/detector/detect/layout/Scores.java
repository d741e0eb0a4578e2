package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;
import java.nio.FloatBuffer;

/** Reading of scores and class indices. */
final class Scores {

    /** Scores may leave 0..1 by this much: reduced precision rounds them. */
    static final float TOLERANCE = 0.01f;

    private static final float INDEX_TOLERANCE = 1e-3f;

    private Scores() {}

    /** @return position of the largest of {@code count} values that lie {@code step} apart, from 0; the first of equal ones */
    static int largest(FloatBuffer values, int from, int step, int count) {
        int best = 0;
        float bestScore = values.get(from);
        for (int i = 1, at = from + step; i < count; i++, at += step) {
            float score = values.get(at);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    static boolean isScore(float value) {
        return value >= -TOLERANCE && value <= 1 + TOLERANCE; // false for NaN
    }

    static boolean isIndex(float value) {
        return Math.abs(value - Math.rint(value)) <= INDEX_TOLERANCE; // false for NaN and infinity
    }

    /**
     * The class of a detection that the graph itself has chosen. A sample without detections cannot show that the columns
     * are what they were taken for, so every detection is looked at.
     *
     * @throws DetectException if these are not a score and a class
     */
    static int classOf(float label, float score, RawOutput output, LayoutName layout) {
        if (!isIndex(label) || !isScore(score)) {
            throw new DetectException(
                    "The layout %s expects a class and a score in 0..1 where %s has %s and %s; name the right one in %s."
                            .formatted(layout.label(), output.info(), label, score, Refusal.SETTING));
        }
        return Math.round(label);
    }
}

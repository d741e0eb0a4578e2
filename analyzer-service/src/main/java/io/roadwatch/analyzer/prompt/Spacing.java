package io.roadwatch.analyzer.prompt;

import io.roadwatch.contract.BoundingBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far apart the members of a group are: over all pairs, between the centres of their boxes, in source-frame pixels.
 */
record Spacing(double meanPx, double minPx) {

    /** Nothing for fewer than two boxes: they have no pair. */
    static @Nullable Spacing between(List<BoundingBox> boxes) {
        double sumPx = 0;
        double minPx = Double.POSITIVE_INFINITY;
        long pairs = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                double distancePx = boxes.get(i).centreDistancePx(boxes.get(j));
                sumPx += distancePx;
                minPx = Math.min(minPx, distancePx);
                pairs++;
            }
        }
        return pairs == 0 ? null : new Spacing(sumPx / pairs, minPx);
    }
}

package io.roadwatch.detector.evaluate;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says which detections of one class in one picture found an object, as COCO does: the most confident chooses first, the
 * object that it overlaps most among those that nobody has, and each overlap threshold is played for itself.
 *
 * @see <a href="https://cocodataset.org/#detection-eval">COCO detection evaluation</a>
 */
final class GreedyMatcher {

    /** The most confident detections of a class in a picture that count. */
    static final int MOST_DETECTIONS = 100;

    private static final Comparator<Detection> MOST_CONFIDENT_FIRST =
            Comparator.comparingDouble(Detection::confidence).reversed();

    private GreedyMatcher() {}

    /** @return a match for each detection that counts, most confident first; equal ones in their order */
    static List<Match> match(List<Detection> found, List<BoundingBox> truth) {
        List<Detection> ranked = found.stream()
                .sorted(MOST_CONFIDENT_FIRST)
                .limit(MOST_DETECTIONS)
                .toList();
        double[][] overlaps = new double[ranked.size()][truth.size()];
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = 0; j < truth.size(); j++) {
                overlaps[i][j] = iou(ranked.get(i).bbox(), truth.get(j));
            }
        }
        int[] masks = new int[ranked.size()];
        for (int threshold = 0; threshold < IouThresholds.COUNT; threshold++) {
            play(overlaps, truth.size(), threshold, masks);
        }
        List<Match> matches = new ArrayList<>(ranked.size());
        for (int i = 0; i < masks.length; i++) {
            matches.add(new Match(ranked.get(i).confidence(), masks[i]));
        }
        return matches;
    }

    private static void play(double[][] overlaps, int truthCount, int threshold, int[] masks) {
        boolean[] taken = new boolean[truthCount];
        for (int i = 0; i < overlaps.length; i++) {
            int best = -1;
            double bestOverlap = IouThresholds.at(threshold);
            for (int j = 0; j < truthCount; j++) {
                if (!taken[j] && overlaps[i][j] >= bestOverlap) { // of equal ones the last, like the reference
                    bestOverlap = overlaps[i][j];
                    best = j;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                masks[i] |= 1 << threshold;
            }
        }
    }

    /** In double precision: which side of a threshold a box is on must not depend on rounding. */
    private static double iou(BoundingBox a, BoundingBox b) {
        double width = Math.min((double) a.rightPx(), b.rightPx()) - Math.max((double) a.leftPx(), b.leftPx());
        double height = Math.min((double) a.bottomPx(), b.bottomPx()) - Math.max((double) a.topPx(), b.topPx());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double overlap = width * height;
        return overlap / (area(a) + area(b) - overlap);
    }

    private static double area(BoundingBox box) {
        return ((double) box.rightPx() - box.leftPx()) * ((double) box.bottomPx() - box.topPx());
    }
}

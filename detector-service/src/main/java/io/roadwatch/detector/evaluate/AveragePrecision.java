package io.roadwatch.detector.evaluate;

import java.util.List;

/**
 * Area under the curve of precision over recall, as COCO interpolates it: at 101 recalls 0, 0.01 ... 1, the best precision that
 * any confidence gives at that recall or a higher one, 0 where no confidence reaches it.
 */
final class AveragePrecision {

    private static final int RECALLS = 101;
    private static final double RECALL_STEP = 0.01;

    private AveragePrecision() {}

    /**
     * @param ranked the detections of all pictures, most confident first
     * @param truths objects that there are, above 0
     * @param threshold index of the overlap
     * @return 0..1
     */
    static double of(List<Match> ranked, int truths, int threshold) {
        double[] recalls = new double[ranked.size()];
        double[] precisions = new double[ranked.size()];
        int found = 0;
        for (int i = 0; i < recalls.length; i++) {
            found += ranked.get(i).found(threshold) ? 1 : 0;
            recalls[i] = (double) found / truths;
            precisions[i] = (double) found / (i + 1);
        }
        for (int i = precisions.length - 1; i > 0; i--) {
            precisions[i - 1] = Math.max(precisions[i - 1], precisions[i]);
        }
        double sum = 0;
        int at = 0;
        for (int step = 0; step < RECALLS; step++) {
            while (at < recalls.length && recalls[at] < step * RECALL_STEP) {
                at++;
            }
            sum += at < recalls.length ? precisions[at] : 0;
        }
        return sum / RECALLS;
    }
}

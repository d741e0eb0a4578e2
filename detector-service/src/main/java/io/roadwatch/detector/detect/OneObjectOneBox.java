package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.NonMaxSuppression;
import java.util.Arrays;

/**
 * Chooses the boxes that are reported: one per object, the most confident ones. Never changes.
 *
 * <p>A model suppresses by its own classes. Where several of them are the same for us, a van and a car in the same place
 * would be two cars, so that boxes are compared once more by our names. Only then the weakest are cut off, so that what is
 * dropped does not use up places.
 */
final class OneObjectOneBox {

    private final NonMaxSuppression ofModel;
    private final boolean needed;
    private final boolean merged;
    private final ReportedClasses classes;
    private final Thresholds thresholds;

    /** @param needed whether the model leaves several boxes of one object; else it has seen to that itself */
    OneObjectOneBox(Thresholds thresholds, ReportedClasses classes, boolean needed) {
        this.merged = classes.merged();
        int most = merged ? Integer.MAX_VALUE : thresholds.maxDetections();
        this.ofModel = new NonMaxSuppression(thresholds.iou(), most);
        this.needed = needed;
        this.classes = classes;
        this.thresholds = thresholds;
    }

    /** @return positions of the boxes that stay, most confident first */
    int[] choose(Candidates candidates) {
        int[] kept = needed ? ofModel.keep(candidates) : ofModel.strongest(candidates);
        return merged ? byOurNames(kept, candidates) : kept;
    }

    private int[] byOurNames(int[] sorted, Candidates candidates) {
        int[] kept = new int[Math.min(sorted.length, thresholds.maxDetections())];
        int count = 0;
        for (int i = 0; i < sorted.length && count < kept.length; i++) {
            if (standsAlone(sorted[i], kept, count, candidates)) {
                kept[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean standsAlone(int index, int[] kept, int count, Candidates candidates) {
        String name = classes.nameOf(candidates.classIndex(index));
        for (int i = 0; i < count; i++) {
            if (classes.nameOf(candidates.classIndex(kept[i])).equals(name)
                    && candidates.classIndex(kept[i]) != candidates.classIndex(index)
                    && candidates.iou(kept[i], index) > thresholds.iou()) {
                return false;
            }
        }
        return true;
    }
}

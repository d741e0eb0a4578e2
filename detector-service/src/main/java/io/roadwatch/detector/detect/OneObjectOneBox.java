package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.NonMaxSuppression;
import java.util.Arrays;

/**
 * Chooses the boxes that are reported: one per object, the most confident ones. Never changes.
 *
 * <p>A model suppresses by its own classes. Where several of them are the same for us, a van and a car in the same place
 * would be two cars, so that boxes are compared once more by our names.
 */
final class OneObjectOneBox {

    private final NonMaxSuppression ofModel;
    private final ReportedClasses classes;
    private final float iou;

    /** @param needed whether the model leaves several boxes of one object; else it has seen to that itself */
    OneObjectOneBox(Thresholds thresholds, ReportedClasses classes, boolean needed) {
        this.ofModel = new NonMaxSuppression(needed ? thresholds.iou() : 1, thresholds.maxDetections());
        this.classes = classes;
        this.iou = thresholds.iou();
    }

    /** @return positions of the boxes that stay, most confident first */
    int[] choose(Candidates candidates) {
        int[] kept = ofModel.keep(candidates);
        return classes.merged() ? byOurNames(kept, candidates) : kept;
    }

    private int[] byOurNames(int[] sorted, Candidates candidates) {
        int[] kept = new int[sorted.length];
        int count = 0;
        for (int index : sorted) {
            if (standsAlone(index, kept, count, candidates)) {
                kept[count++] = index;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean standsAlone(int index, int[] kept, int count, Candidates candidates) {
        String name = classes.nameOf(candidates.classIndex(index));
        for (int i = 0; i < count; i++) {
            if (classes.nameOf(candidates.classIndex(kept[i])).equals(name)
                    && candidates.classIndex(kept[i]) != candidates.classIndex(index)
                    && candidates.iou(kept[i], index) > iou) {
                return false;
            }
        }
        return true;
    }
}

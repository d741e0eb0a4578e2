package io.roadwatch.detector.detect;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model is used.
 *
 * @param confidence objects below it are not reported, 0..1
 * @param iou boxes of one class that overlap by more are one object, 0..1
 * @param maxDetections objects reported of one frame, the most confident ones
 * @param classes names of the classes that are reported; empty reports all
 * @param classNames file with the names of all classes of the model, one per line; absent for the 80 of COCO
 * @param intraOpThreads threads that share the work on one frame
 */
public record DetectSettings(
        float confidence,
        float iou,
        int maxDetections,
        List<String> classes,
        @Nullable Path classNames,
        int intraOpThreads) {

    /** The road users and signs that the old system kept. */
    static final String ROAD_CLASSES = "person,bicycle,car,motorcycle,bus,truck,traffic light,stop sign";

    public DetectSettings {
        requireUnitInterval("confidence", confidence);
        requireUnitInterval("iou", iou);
        if (maxDetections < 1 || intraOpThreads < 1) {
            throw new IllegalArgumentException("maxDetections and intraOpThreads must be at least 1, got %d and %d"
                    .formatted(maxDetections, intraOpThreads));
        }
        classes = List.copyOf(classes);
    }

    /** What the configuration says when nobody configured anything. */
    public static DetectSettings defaults() {
        return new DetectSettings(0.35f, 0.50f, 200, List.of(ROAD_CLASSES.split(",")), null, 1);
    }

    /** Every class of the model is reported. */
    public DetectSettings withAllClasses() {
        return new DetectSettings(confidence, iou, maxDetections, List.of(), classNames, intraOpThreads);
    }

    private static void requireUnitInterval(String name, float value) {
        if (!(value >= 0 && value <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("%s must be in 0..1, got %s".formatted(name, value));
        }
    }
}

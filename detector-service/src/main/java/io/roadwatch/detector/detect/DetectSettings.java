package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model is used.
 *
 * @param layout the operator's word for the model's outputs; absent to recognise it
 * @param input the operator's word for the model's input
 */
public record DetectSettings(
        Thresholds thresholds,
        Naming naming,
        Execution execution,
        @Nullable LayoutName layout,
        InputOverrides input) {

    /** What the configuration says when nobody configured anything. */
    public static DetectSettings defaults() {
        return new DetectSettings(
                new Thresholds(0.35f, 0.50f, 200),
                new Naming(List.of(Naming.ROAD_CLASSES.split(",")), null, List.of()),
                new Execution(Device.AUTO, 1, BatchChoice.AUTO),
                null,
                InputOverrides.NONE);
    }

    /** Objects below it are not reported, 0..1; a tracker asks for more than is shown. */
    public DetectSettings withConfidence(float confidence) {
        return with(new Thresholds(confidence, thresholds.iou(), thresholds.maxDetections()));
    }

    public DetectSettings with(Thresholds changed) {
        return new DetectSettings(changed, naming, execution, layout, input);
    }

    /** Every class of the model is reported. */
    public DetectSettings withAllClasses() {
        return with(new Naming(List.of(), naming.file(), naming.mapping()));
    }

    public DetectSettings with(Naming changed) {
        return new DetectSettings(thresholds, changed, execution, layout, input);
    }

    public DetectSettings with(Execution changed) {
        return new DetectSettings(thresholds, naming, changed, layout, input);
    }

    public DetectSettings with(@Nullable LayoutName changed) {
        return new DetectSettings(thresholds, naming, execution, changed, input);
    }

    public DetectSettings with(InputOverrides changed) {
        return new DetectSettings(thresholds, naming, execution, layout, changed);
    }
}

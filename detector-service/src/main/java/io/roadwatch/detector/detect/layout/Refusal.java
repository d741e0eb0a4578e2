package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;

/** Says to an operator why a model is not taken, what it showed of itself, and what can be set. */
final class Refusal {

    /** Key of the configuration that names the layout. */
    static final String SETTING = "roadwatch.detect.layout";

    private static final String CLASS_NAMES = "roadwatch.detect.class-names";

    private Refusal() {}

    /** @param why a sentence without its full stop */
    static DetectException of(String why, ModelSample sample) {
        return new DetectException(
                "%s. Input %dx%d px%s, outputs %s; the layout can be named in %s (%s), the classes in %s."
                        .formatted(
                                why,
                                sample.inputWidthPx(),
                                sample.inputHeightPx(),
                                sample.inputs().isEmpty() ? "" : ", inputs " + TensorInfo.describe(sample.inputs()),
                                TensorInfo.describe(sample.outputs().stream()
                                        .map(RawOutput::info)
                                        .toList()),
                                SETTING,
                                LayoutName.labels(),
                                CLASS_NAMES));
    }
}

package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import java.util.Optional;

/** Finds the layout of a model's outputs, or says what it found and how to name the layout. */
public final class LayoutRecogniser {

    private LayoutRecogniser() {}

    /**
     * @param wanted the operator's word; then the shapes must fit it
     * @throws DetectException if the layout is unknown or ambiguous, with the shapes that were found
     */
    public static OutputLayout recognise(ModelSample sample, Optional<LayoutName> wanted) {
        int anchors = YoloxHead.anchorCount(sample.inputWidthPx(), sample.inputHeightPx());
        List<TensorInfo> found = sample.outputs().stream().map(RawOutput::info).toList();
        List<Long> shape = found.get(0).shape();
        if (found.size() != 1 || shape.size() != 3 || shape.get(1) != anchors || shape.get(2) <= YoloxHead.BOX_VALUES) {
            throw new DetectException("The model is not a YOLOX model with raw output: outputs %s."
                    .formatted(TensorInfo.describe(found)));
        }
        return new YoloxHead(
                sample.inputWidthPx(), sample.inputHeightPx(), (int) (shape.get(2) - YoloxHead.BOX_VALUES));
    }
}

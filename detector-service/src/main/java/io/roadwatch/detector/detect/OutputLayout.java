package io.roadwatch.detector.detect;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * How a family of models says what it saw. Recognised once, from what the model answers to an empty picture. Safe for use by
 * many threads.
 */
interface OutputLayout {

    /** Short name for people and metrics, e.g. {@code yolox}. */
    String name();

    int classCount();

    /**
     * Adds the boxes that pass, in letterboxed-input pixels and before suppression.
     *
     * @param output the first output, row-major
     */
    void decode(FloatBuffer output, CandidateFilter filter, Candidates into);

    /**
     * The layout of a model.
     *
     * @param emptyPicture what the model answers to a picture that is all padding
     * @throws DetectException if it is none that is known
     */
    static OutputLayout recognise(InputFormat input, List<RawOutput> emptyPicture) {
        List<TensorInfo> found = emptyPicture.stream().map(RawOutput::info).toList();
        if (found.size() != 1 || !found.get(0).isFloat()) {
            throw unknown(input, found, "one output of floats is needed");
        }
        int anchors = YoloxHead.anchorCount(input.widthPx(), input.heightPx());
        List<Long> shape = found.get(0).shape();
        boolean grid = shape.size() == 3 && shape.get(0) == 1 && shape.get(1) == anchors;
        if (!grid || shape.get(2) <= YoloxHead.BOX_VALUES) {
            throw unknown(input, found, "[1, %d, 5 + classes] is needed for that input".formatted(anchors));
        }
        int classes = (int) (shape.get(2) - YoloxHead.BOX_VALUES);
        YoloxHead head = new YoloxHead(input.widthPx(), input.heightPx(), classes);
        if (!head.isRawGrid(emptyPicture.get(0).values())) {
            throw unknown(
                    input,
                    found,
                    "the shape is right, but the values are not offsets in a grid with scores in 0..1: export the"
                            + " model without decode_in_inference and with its sigmoids");
        }
        return head;
    }

    private static DetectException unknown(InputFormat input, List<TensorInfo> found, String missing) {
        return new DetectException("The model is not a YOLOX model with raw output: input %dx%d px, outputs %s; %s."
                .formatted(input.widthPx(), input.heightPx(), TensorInfo.describe(found), missing));
    }
}

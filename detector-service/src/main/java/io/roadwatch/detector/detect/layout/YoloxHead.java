package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes the raw output of a YOLOX model: {@code [1, anchors, 5 + classes]}, one row per cell of the grids of stride 8, 16
 * and 32, in that order and row by row. A row is x and y offset in cells, log width and log height in cells, objectness and
 * class scores, both in 0..1. Never changes.
 *
 * @see <a href="https://arxiv.org/abs/2107.08430">YOLOX, section 2</a>
 */
final class YoloxHead implements OutputLayout {

    static final int COARSEST_STRIDE = 32;
    static final int BOX_VALUES = 5;

    private static final int[] STRIDES = {8, 16, COARSEST_STRIDE};
    private static final float LARGEST_MEAN_OFFSET_CELLS = 4; // a decoded centre is a hundred pixels on average
    private static final float SCORE_TOLERANCE = 1e-3f;

    private final int inputWidthPx;
    private final int inputHeightPx;
    private final int classCount;
    private final int rowLength;

    YoloxHead(int inputWidthPx, int inputHeightPx, int classCount) {
        this.inputWidthPx = inputWidthPx;
        this.inputHeightPx = inputHeightPx;
        this.classCount = classCount;
        this.rowLength = BOX_VALUES + classCount;
    }

    /** Rows of the output for an input of that size. */
    static int anchorCount(int inputWidthPx, int inputHeightPx) {
        int anchors = 0;
        for (int stride : STRIDES) {
            anchors += (inputWidthPx / stride) * (inputHeightPx / stride);
        }
        return anchors;
    }

    @Override
    public LayoutName name() {
        return LayoutName.YOLOX;
    }

    @Override
    public OptionalInt classCount() {
        return OptionalInt.of(classCount);
    }

    @Override
    public boolean needsSuppression() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Confidence is objectness times the score of the best class. Nothing is allocated for rows below the threshold.
     *
     * @throws IllegalArgumentException if the length does not fit the input size
     */
    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        decode(outputs.get(0).values(), filter, into);
    }

    void decode(FloatBuffer output, CandidateFilter filter, Candidates into) {
        requireLength(output);
        int row = 0;
        for (int stride : STRIDES) {
            int cells = (inputWidthPx / stride) * (inputHeightPx / stride);
            for (int cell = 0; cell < cells; cell++, row += rowLength) {
                if (output.get(row + 4) >= filter.confidence()) { // a class score only lowers it
                    decodeRow(output, row, stride, cell, filter, into);
                }
            }
        }
    }

    private void decodeRow(FloatBuffer output, int row, int stride, int cell, CandidateFilter filter, Candidates into) {
        int best = bestClass(output, row);
        float confidence = Math.min(1, output.get(row + 4) * output.get(row + BOX_VALUES + best));
        if (!filter.passes(confidence, best)) {
            return;
        }
        int columns = inputWidthPx / stride;
        float centreX = (output.get(row) + cell % columns) * stride;
        float centreY = (output.get(row + 1) + cell / columns) * stride;
        float halfWidth = (float) Math.exp(output.get(row + 2)) * stride / 2;
        float halfHeight = (float) Math.exp(output.get(row + 3)) * stride / 2;
        into.add(
                centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight, confidence, best);
    }

    private int bestClass(FloatBuffer output, int row) {
        int best = 0;
        float bestScore = output.get(row + BOX_VALUES);
        for (int i = 1; i < classCount; i++) {
            float score = output.get(row + BOX_VALUES + i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    /**
     * Whether values look like a raw grid. The same shape also holds boxes that are decoded already, or scores before the
     * sigmoid, depending on how a model was exported; taking one for the other gives boxes without any meaning.
     */
    boolean isRawGrid(FloatBuffer output) {
        requireLength(output);
        double offsets = 0;
        int rows = output.limit() / rowLength;
        for (int row = 0; row < output.limit(); row += rowLength) {
            offsets += Math.abs(output.get(row)) + Math.abs(output.get(row + 1));
            for (int i = 4; i < rowLength; i++) {
                float score = output.get(row + i);
                if (!(score >= -SCORE_TOLERANCE && score <= 1 + SCORE_TOLERANCE)) {
                    return false;
                }
            }
        }
        return offsets / (2.0 * rows) <= LARGEST_MEAN_OFFSET_CELLS;
    }

    private void requireLength(FloatBuffer output) {
        int needed = anchorCount(inputWidthPx, inputHeightPx) * rowLength;
        if (output.limit() != needed) {
            throw new IllegalArgumentException("a raw grid for %dx%d px and %d classes has %d values, got %d"
                    .formatted(inputWidthPx, inputHeightPx, classCount, needed, output.limit()));
        }
    }
}

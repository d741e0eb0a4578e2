package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes the raw output of a YOLOX model: {@code [b, anchors, 5 + classes]}, one row per cell of the grids of stride 8, 16
 * and 32 (and 64 where the model has them), in that order and row by row. A row is x and y offset in cells, log width and
 * log height in cells, objectness and class scores, both in 0..1. Never changes.
 *
 * @see <a href="https://arxiv.org/abs/2107.08430">YOLOX, section 2</a>
 */
final class YoloxHead implements OutputLayout {

    static final int BOX_VALUES = 5;

    private final int inputWidthPx;
    private final int inputHeightPx;
    private final int[] stridesPx;
    private final int anchors;
    private final int classCount;
    private final int rowLength;

    YoloxHead(int inputWidthPx, int inputHeightPx, int classCount) {
        this(inputWidthPx, inputHeightPx, Pyramid.FROM_8_TO_32, classCount);
    }

    YoloxHead(int inputWidthPx, int inputHeightPx, Pyramid pyramid, int classCount) {
        this.inputWidthPx = inputWidthPx;
        this.inputHeightPx = inputHeightPx;
        this.stridesPx =
                pyramid.stridesPx().stream().mapToInt(Integer::intValue).toArray();
        this.anchors = pyramid.cells(inputWidthPx, inputHeightPx);
        this.classCount = classCount;
        this.rowLength = BOX_VALUES + classCount;
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
     * <p>Confidence is objectness times the score of the best class. Nothing is allocated.
     */
    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        FloatBuffer output = outputs.get(0).values();
        int row = outputs.get(0).start(picture, anchors, rowLength);
        for (int stride : stridesPx) {
            int cells = (inputWidthPx / stride) * (inputHeightPx / stride);
            for (int cell = 0; cell < cells; cell++, row += rowLength) {
                if (output.get(row + 4) >= filter.confidence()) { // a class score only lowers it
                    decodeRow(output, row, stride, cell, filter, into);
                }
            }
        }
    }

    private void decodeRow(FloatBuffer output, int row, int stride, int cell, CandidateFilter filter, Candidates into) {
        int best = Scores.largest(output, row + BOX_VALUES, 1, classCount);
        float confidence = Math.min(1, output.get(row + 4) * output.get(row + BOX_VALUES + best));
        if (!filter.passes(confidence, best)) {
            return;
        }
        int columns = inputWidthPx / stride;
        into.addCentred(
                (output.get(row) + cell % columns) * stride,
                (output.get(row + 1) + cell / columns) * stride,
                (float) Math.exp(output.get(row + 2)) * stride,
                (float) Math.exp(output.get(row + 3)) * stride,
                confidence,
                best);
    }
}

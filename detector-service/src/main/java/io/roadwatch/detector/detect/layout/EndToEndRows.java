package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes {@code [b, n, 6]}: left, top, right, bottom in input pixels, score, class; one row per object. Rows of zeros fill
 * up. YOLOv10, and Ultralytics exports with {@code nms=True} or of end-to-end models. Never changes.
 */
final class EndToEndRows implements OutputLayout {

    static final int ROW_LENGTH = 6;
    static final int SCORE = 4;
    static final int LABEL = 5;

    @Override
    public LayoutName name() {
        return LayoutName.END_TO_END;
    }

    @Override
    public OptionalInt classCount() {
        return OptionalInt.empty();
    }

    @Override
    public boolean needsSuppression() {
        return false;
    }

    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        RawOutput output = outputs.get(0);
        int rows = output.info().rank() == 3 ? (int) output.info().size(1) : 0; // another rank is refused below
        int row = output.start(picture, rows, ROW_LENGTH);
        FloatBuffer values = output.values();
        PixelCheck unit = new PixelCheck();
        for (int i = 0; i < rows; i++, row += ROW_LENGTH) {
            float score = values.get(row + SCORE);
            if (!(score >= filter.confidence())) { // NaN too
                continue;
            }
            int label = Scores.classOf(values.get(row + LABEL), score, output, name());
            if (label >= 0) {
                unit.see(values, row);
            }
            if (filter.passes(score, label)) {
                into.add(
                        values.get(row),
                        values.get(row + 1),
                        values.get(row + 2),
                        values.get(row + 3),
                        Math.min(1, score),
                        label);
            }
        }
        unit.requirePixels(name(), output);
    }
}

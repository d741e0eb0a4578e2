package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes {@code [n, 7]}: position of the picture in the batch, left, top, right, bottom in input pixels, class, score; one
 * row per object of any picture, none where nothing was seen. YOLOv7 exports and others with suppression in the graph.
 * Never changes.
 */
final class NmsRows implements OutputLayout {

    static final int ROW_LENGTH = 7;
    static final int LABEL = 5;
    static final int SCORE = 6;

    @Override
    public LayoutName name() {
        return LayoutName.NMS_ROWS;
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
        TensorInfo info = output.info();
        if (info.rank() != 2 || info.size(1) != ROW_LENGTH || !output.holdsNumbers()) {
            throw output.unexpected("[n, %d]".formatted(ROW_LENGTH));
        }
        FloatBuffer values = output.values();
        PixelCheck unit = new PixelCheck();
        for (int row = 0; row < values.limit(); row += ROW_LENGTH) {
            float score = values.get(row + SCORE);
            if (values.get(row) != picture || !(score >= filter.confidence())) { // NaN too
                continue;
            }
            int label = Scores.classOf(values.get(row + LABEL), score, output, name());
            if (label >= 0) {
                unit.see(values, row + 1);
            }
            if (filter.passes(score, label)) {
                into.add(
                        values.get(row + 1),
                        values.get(row + 2),
                        values.get(row + 3),
                        values.get(row + 4),
                        Math.min(1, score),
                        label);
            }
        }
        unit.requirePixels(name(), output);
    }
}

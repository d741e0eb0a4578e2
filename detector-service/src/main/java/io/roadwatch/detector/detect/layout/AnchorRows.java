package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes rows of centre and size in input pixels, then objectness where the family has it, then class scores: {@code [b,
 * n, 5 + classes]} of YOLOv5, YOLOv6, YOLOv7 and of YOLOX models that decode in the graph, which differ only in what they
 * take, and {@code [b, n, 4 + classes]} of YOLOv8 and later, transposed. Never changes.
 */
final class AnchorRows implements OutputLayout {

    private static final int OBJECTNESS = 4;

    private final LayoutName name;
    private final int output;
    private final int rows;
    private final int firstClass;
    private final int classCount;

    private AnchorRows(LayoutName name, int output, int rows, int firstClass, int classCount) {
        this.name = name;
        this.output = output;
        this.rows = rows;
        this.firstClass = firstClass;
        this.classCount = classCount;
    }

    /**
     * @param name the family, {@code YOLOV5} or {@code YOLOX_DECODED}
     * @param output position of the one output that is read
     */
    static AnchorRows withObjectness(LayoutName name, int output, int rows, int classCount) {
        return new AnchorRows(name, output, rows, OBJECTNESS + 1, classCount);
    }

    static AnchorRows withoutObjectness(int output, int rows, int classCount) {
        return new AnchorRows(LayoutName.YOLOV8, output, rows, OBJECTNESS, classCount);
    }

    @Override
    public LayoutName name() {
        return name;
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
     * <p>Confidence is the score of the best class, times objectness where there is one. Nothing is allocated.
     */
    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        RawOutput raw = outputs.get(output);
        int rowLength = firstClass + classCount;
        int row = raw.start(picture, rows, rowLength);
        FloatBuffer values = raw.values();
        boolean objectness = firstClass > OBJECTNESS;
        for (int i = 0; i < rows; i++, row += rowLength) {
            float object = objectness ? values.get(row + OBJECTNESS) : 1;
            if (object >= filter.confidence()) { // a class score only lowers it
                decodeRow(values, row, object, filter, into);
            }
        }
    }

    private void decodeRow(FloatBuffer values, int row, float object, CandidateFilter filter, Candidates into) {
        int best = Scores.largest(values, row + firstClass, 1, classCount);
        float confidence = Math.min(1, object * values.get(row + firstClass + best));
        if (filter.passes(confidence, best)) {
            into.addCentred(
                    values.get(row), values.get(row + 1), values.get(row + 2), values.get(row + 3), confidence, best);
        }
    }
}

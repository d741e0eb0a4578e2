package io.roadwatch.detector.detect.graph;

import io.roadwatch.detector.detect.graph.OnnxGraph.Attribute;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.util.Arrays;
import java.util.List;

/**
 * A model that sees the same in every picture, in the words of any layout: of three classes, an object of the first at
 * (10, 20)-(30, 50) with confidence 0.9, and one of the second at (40, 8)-(60, 24) with 0.8, in input pixels.
 *
 * @param batch -1 for an open one
 * @param side of the square input; -1 for an open one, which must be 64 when it is run
 */
public record SceneModel(LayoutName layout, ElementType input, int batch, int side) {

    public static final int SIDE_PX = 64;
    public static final int CLASSES = 3;

    static final int GRID_CELLS = 8 * 8 + 4 * 4 + 2 * 2;
    private static final float[][] OBJECTS = {{10, 20, 30, 50, 0.9f, 0}, {40, 8, 60, 24, 0.8f, 1}};

    /** The float32 model with a batch of one. */
    public static SceneModel of(LayoutName layout) {
        return new SceneModel(layout, ElementType.FLOAT, 1, SIDE_PX);
    }

    public OnnxGraph graph() {
        OnnxGraph graph = new OnnxGraph().input("images", input, batch, 3, side, side);
        // One zero per picture, made of its samples, so that each output has the batch in it.
        graph.node("Cast", "images", "samples", Attribute.of("to", ElementType.FLOAT.code))
                .node("ReduceMean", "samples", "means", Attribute.list("axes", 1L, 2L, 3L))
                .floats("nothing", List.of(1), 0)
                .node("Mul", "means nothing", "zeros4")
                .longs("shape3", -1, 1, 1)
                .node("Reshape", "zeros4 shape3", "zeros3")
                .longs("shape2", -1, 1)
                .node("Reshape", "zeros4 shape2", "zeros2");
        switch (layout) {
            case YOLOX -> perPicture(graph, "output", rawGrid());
            case YOLOX_DECODED -> perPicture(graph, "output", centres(GRID_CELLS, true));
            case YOLOV5 -> perPicture(graph, "output", centres(3 * GRID_CELLS, true));
            case YOLOV8 -> perPicture(graph, "output0", transposed(centres(GRID_CELLS, false)));
            case END_TO_END -> perPicture(graph, "output0", endToEnd());
            case NMS_ROWS -> rows(graph);
            case NMS_TENSORS -> tensors(graph);
            case DETR -> detr(graph);
            case DETR_RAW -> detrRaw(graph);
        }
        return graph;
    }

    private void perPicture(OnnxGraph graph, String name, float[][] rows) {
        graph.floats(name + "_values", List.of(1, rows.length, rows[0].length), flat(rows))
                .node("Add", name + "_values zeros3", name)
                .output(name, ElementType.FLOAT, batch, rows.length, rows[0].length);
    }

    /** Offsets in cells, log sizes in cells, objectness, class scores. */
    static float[][] rawGrid() {
        float[][] rows = new float[GRID_CELLS][5 + CLASSES];
        for (float[] object : OBJECTS) {
            float x = (object[0] + object[2]) / 2 / 8;
            float y = (object[1] + object[3]) / 2 / 8;
            float[] row = rows[(int) y * 8 + (int) x];
            row[0] = x - (int) x;
            row[1] = y - (int) y;
            row[2] = (float) Math.log((object[2] - object[0]) / 8);
            row[3] = (float) Math.log((object[3] - object[1]) / 8);
            row[4] = object[4];
            row[5 + (int) object[5]] = 1;
        }
        return rows;
    }

    /** Centre and size in pixels, class scores; every object twice, a little apart, the second less confident. */
    private static float[][] centres(int count, boolean objectness) {
        int scores = objectness ? 5 : 4;
        float[][] rows = new float[count][scores + CLASSES];
        for (int i = 0; i < count; i++) {
            rows[i][0] = i % 8 * 8 + 4;
            rows[i][1] = i / 8 % 8 * 8 + 4;
            rows[i][2] = 8;
            rows[i][3] = 8;
        }
        for (int i = 0; i < 2 * OBJECTS.length; i++) {
            float[] object = OBJECTS[i / 2];
            float[] row = rows[i * 7];
            row[0] = (object[0] + object[2]) / 2 + i % 2;
            row[1] = (object[1] + object[3]) / 2;
            row[2] = object[2] - object[0];
            row[3] = object[3] - object[1];
            row[4] = objectness ? object[4] - i % 2 * 0.2f : 0;
            row[scores + (int) object[5]] = objectness ? 1 : object[4] - i % 2 * 0.2f;
        }
        return rows;
    }

    private static float[][] endToEnd() {
        float[][] rows = new float[300][6];
        for (int i = 0; i < OBJECTS.length; i++) {
            rows[i] = OBJECTS[i].clone();
        }
        return rows;
    }

    /** Rows of the first picture only: number of the picture, corners, class, score. */
    private static void rows(OnnxGraph graph) {
        float[] values = new float[7 * OBJECTS.length];
        for (int i = 0; i < OBJECTS.length; i++) {
            System.arraycopy(OBJECTS[i], 0, values, 7 * i + 1, 4);
            values[7 * i + 5] = OBJECTS[i][5];
            values[7 * i + 6] = OBJECTS[i][4];
        }
        graph.floats("rows", List.of(OBJECTS.length, 7), values)
                .node("ReduceMax", "zeros2", "zero", Attribute.of("keepdims", 0))
                .node("Add", "rows zero", "output")
                .output("output", ElementType.FLOAT, -1, 7);
    }

    private void tensors(OnnxGraph graph) {
        graph.floats("count", List.of(1, 1), OBJECTS.length)
                .node("Add", "count zeros2", "count_float")
                .node("Cast", "count_float", "num_dets", Attribute.of("to", ElementType.INT32.code))
                .output("num_dets", ElementType.INT32, batch, 1);
        perPicture(graph, "det_boxes", corners(100, 1));
        perObject(graph, "det_scores", 100, 4, ElementType.FLOAT);
        perObject(graph, "det_classes", 100, 5, ElementType.INT32);
    }

    private void detr(OnnxGraph graph) {
        graph.input("orig_target_sizes", ElementType.INT64, batch, 2)
                .node("Cast", "orig_target_sizes", "sizes", Attribute.of("to", ElementType.FLOAT.code))
                .node("Concat", "sizes sizes", "sizes4", Attribute.of("axis", 1))
                .longs("shape_sizes", -1, 1, 4)
                .node("Reshape", "sizes4 shape_sizes", "scale");
        perObject(graph, "labels", 300, 5, ElementType.INT64);
        float[][] relative = corners(300, SIDE_PX);
        graph.floats("relative", List.of(1, 300, 4), flat(relative))
                .node("Add", "relative zeros3", "relative_boxes")
                .node("Mul", "relative_boxes scale", "boxes")
                .output("boxes", ElementType.FLOAT, batch, 300, 4);
        perObject(graph, "scores", 300, 4, ElementType.FLOAT);
    }

    private void detrRaw(OnnxGraph graph) {
        float[][] logits = new float[300][CLASSES];
        float[][] boxes = new float[300][4];
        for (int i = 0; i < logits.length; i++) {
            Arrays.fill(logits[i], -6);
            boxes[i] = new float[] {0.5f, 0.5f, 0.1f, 0.1f};
        }
        for (int i = 0; i < OBJECTS.length; i++) {
            float[] object = OBJECTS[i];
            logits[i][(int) object[5]] = (float) Math.log(object[4] / (1 - object[4]));
            boxes[i] = new float[] {
                (object[0] + object[2]) / 2 / SIDE_PX, (object[1] + object[3]) / 2 / SIDE_PX,
                (object[2] - object[0]) / SIDE_PX, (object[3] - object[1]) / SIDE_PX
            };
        }
        perPicture(graph, "logits", logits);
        perPicture(graph, "pred_boxes", boxes);
    }

    private void perObject(OnnxGraph graph, String name, int count, int column, ElementType type) {
        float[] values = new float[count];
        for (int i = 0; i < OBJECTS.length; i++) {
            values[i] = OBJECTS[i][column];
        }
        graph.floats(name + "_values", List.of(1, count), values)
                .node("Add", name + "_values zeros2", name + "_float")
                .node("Cast", name + "_float", name, Attribute.of("to", type.code))
                .output(name, type, batch, count);
    }

    private static float[][] corners(int count, float divisor) {
        float[][] rows = new float[count][4];
        for (int i = 0; i < OBJECTS.length; i++) {
            for (int corner = 0; corner < 4; corner++) {
                rows[i][corner] = OBJECTS[i][corner] / divisor;
            }
        }
        return rows;
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    static float[] flat(float[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * rows[0].length, rows[0].length);
        }
        return values;
    }
}

package io.roadwatch.detector.detect.graph;

import io.roadwatch.detector.detect.graph.OnnxGraph.Attribute;
import java.util.Arrays;
import java.util.List;

/**
 * A model like YOLOX, which takes BGR in 0..255: sees the objects of {@link SceneModel} as surely as its first channel is
 * bright.
 *
 * @param decoded whether the graph turns the raw grid into pixels
 */
public record GridModel(boolean decoded) {

    private static final int SIDE_PX = SceneModel.SIDE_PX;
    private static final int CELLS = SceneModel.GRID_CELLS;
    private static final int COLUMNS = 5 + SceneModel.CLASSES;
    private static final int OBJECTNESS = 4;

    public OnnxGraph graph() {
        float[] rows = SceneModel.flat(SceneModel.rawGrid());
        float[] seen = new float[rows.length];
        for (int i = OBJECTNESS; i < rows.length; i += COLUMNS) {
            seen[i] = rows[i] > 0 ? 1 / 255f : 0;
            rows[i] = 0;
        }
        OnnxGraph graph = new OnnxGraph()
                .input("images", ElementType.FLOAT, 1, 3, SIDE_PX, SIDE_PX)
                .node("ReduceMean", "images", "means4", Attribute.list("axes", 2L, 3L))
                .longs("shape", 1, 3, 1)
                .node("Reshape", "means4 shape", "means");
        slice(graph, "means", "first", 0, 1, 1)
                .floats("rows", List.of(1, CELLS, COLUMNS), rows)
                .floats("seen", List.of(1, CELLS, COLUMNS), seen)
                .node("Mul", "seen first", "objectness")
                .node("Add", "rows objectness", decoded ? "raw" : "output");
        return (decoded ? decode(graph) : graph).output("output", ElementType.FLOAT, 1, CELLS, COLUMNS);
    }

    private static OnnxGraph decode(OnnxGraph graph) {
        slice(graph, "raw", "offsets", 0, 2, 2);
        slice(graph, "raw", "logs", 2, OBJECTNESS, 2);
        return slice(graph, "raw", "scores", OBJECTNESS, COLUMNS, 2)
                .floats("cells", List.of(1, CELLS, 2), cells())
                .floats("strides", List.of(1, CELLS, 1), strides())
                .node("Add", "offsets cells", "places")
                .node("Mul", "places strides", "centres")
                .node("Exp", "logs", "sizes_in_cells")
                .node("Mul", "sizes_in_cells strides", "sizes")
                .node("Concat", "centres sizes scores", "output", Attribute.of("axis", 2));
    }

    private static OnnxGraph slice(OnnxGraph graph, String of, String name, int from, int to, int axis) {
        return graph.longs(name + "_from", from)
                .longs(name + "_to", to)
                .longs(name + "_axis", axis)
                .node("Slice", String.join(" ", of, name + "_from", name + "_to", name + "_axis"), name);
    }

    /** Column and row of each cell. */
    private static float[] cells() {
        float[] cells = new float[2 * CELLS];
        int at = 0;
        for (int side = SIDE_PX / 8; side >= SIDE_PX / 32; side /= 2) {
            for (int cell = 0; cell < side * side; cell++) {
                cells[at++] = cell % side;
                cells[at++] = (float) (cell / side);
            }
        }
        return cells;
    }

    private static float[] strides() {
        float[] strides = new float[CELLS];
        Arrays.fill(strides, 0, 64, 8);
        Arrays.fill(strides, 64, 80, 16);
        Arrays.fill(strides, 80, CELLS, 32);
        return strides;
    }
}

package io.roadwatch.detector.detect.graph;

import io.roadwatch.detector.detect.graph.OnnxGraph.Attribute;
import java.util.List;

/** A {@link PixelModel} of an open batch that fails when several pictures are shown of which one has a white pixel. */
public final class BrightnessTrap {

    private BrightnessTrap() {}

    public static OnnxGraph graph() {
        return new OnnxGraph()
                .input("images", ElementType.FLOAT, -1, 3, 64, 64)
                .metadata("names", "['red', 'green', 'blue']")
                .node("ReduceMax", "images", "brightest", Attribute.of("keepdims", 0))
                .floats("nearly_white", List.of(1), 0.9f)
                .node("Greater", "brightest nearly_white", "white")
                .node("Cast", "white", "one_if_white", Attribute.of("to", ElementType.INT64.code))
                .node("Shape", "images", "shape")
                .longs("first", 0)
                .node("Gather", "shape first", "pictures")
                .longs("one", 1)
                .node("Sub", "pictures one", "others")
                .node("Mul", "others one_if_white", "index") // above 0 only for several with a white one
                .floats("only", List.of(1), 0)
                .node("Gather", "only index", "zero") // fails beyond 0
                .node("ReduceMean", "images", "means4", Attribute.list("axes", 2L, 3L))
                .longs("column", -1, 3, 1)
                .node("Reshape", "means4 column", "means")
                .node("Add", "means zero", "scores")
                .node("Mul", "means zero", "zeros")
                .floats("box", List.of(1, 3, 4), 8, 8, 24, 24, 8, 8, 24, 24, 8, 8, 24, 24)
                .node("Add", "box zeros", "boxes")
                .floats("class", List.of(1, 3, 1), 0, 1, 2)
                .node("Add", "class zeros", "classes")
                .node("Concat", "boxes scores classes", "output0", Attribute.of("axis", 2))
                .output("output0", ElementType.FLOAT, -1, 3, 6);
    }
}

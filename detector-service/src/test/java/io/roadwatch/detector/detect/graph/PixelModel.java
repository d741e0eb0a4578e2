package io.roadwatch.detector.detect.graph;

import io.roadwatch.detector.detect.graph.OnnxGraph.Attribute;
import java.util.List;

/**
 * A model that shows what it is given: {@code [b, 3, 6]} in the layout end-to-end, an object of class c whose confidence is
 * the number of channel c at one position of the input, times a factor. All boxes are (8, 8)-(24, 24).
 *
 * @param x column of the position
 * @param y row of the position
 */
public record PixelModel(ElementType input, int batch, int widthPx, int heightPx, int x, int y, float factor) {

    public OnnxGraph graph() {
        return new OnnxGraph()
                .input("images", input, batch, 3, heightPx, widthPx)
                .metadata("names", "['red', 'green', 'blue']")
                .node("Cast", "images", "samples", Attribute.of("to", ElementType.FLOAT.code))
                .longs("from", y, x)
                .longs("to", y + 1, x + 1)
                .longs("axes", 2, 3)
                .node("Slice", "samples from to axes", "pixel")
                .longs("column", -1, 3, 1)
                .node("Reshape", "pixel column", "numbers")
                .floats("factor", List.of(1), factor)
                .node("Mul", "numbers factor", "scores")
                .floats("nothing", List.of(1), 0)
                .node("Mul", "scores nothing", "zeros")
                .floats("box", List.of(1, 3, 4), 8, 8, 24, 24, 8, 8, 24, 24, 8, 8, 24, 24)
                .node("Add", "box zeros", "boxes")
                .floats("class", List.of(1, 3, 1), 0, 1, 2)
                .node("Add", "class zeros", "classes")
                .node("Concat", "boxes scores classes", "output0", Attribute.of("axis", 2))
                .output("output0", ElementType.FLOAT, batch, 3, 6);
    }
}

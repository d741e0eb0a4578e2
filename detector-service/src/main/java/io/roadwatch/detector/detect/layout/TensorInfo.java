package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Name, element type and shape of an input or output of a model.
 *
 * @param type as ONNX Runtime names it, e.g. {@code FLOAT}
 * @param shape sizes of the dimensions; -1 where the model leaves it open
 */
public record TensorInfo(String name, String type, List<Long> shape) {

    public TensorInfo {
        shape = List.copyOf(shape);
    }

    public boolean isFloat() {
        return type.equals("FLOAT");
    }

    /** Whether its elements have a type that models use for counts and class indices, and never for scores. */
    public boolean isIndex() {
        return type.equals("INT64") || type.equals("INT32");
    }

    /** How many dimensions it has. */
    public int rank() {
        return shape.size();
    }

    /** Size of a dimension; -1 where the model leaves it open. */
    public long size(int dimension) {
        return shape.get(dimension);
    }

    /** Size of the last dimension; 1 for a single value without dimensions. */
    public long lastSize() {
        return shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    }

    /** How many values it holds; without meaning where the model leaves a dimension open. */
    public long valueCount() {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return count;
    }

    /** For people: {@code images FLOAT [1, 3, 416, 416]}. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(name, type, shape);
    }

    public static String describe(List<TensorInfo> tensors) {
        return tensors.stream().map(TensorInfo::toString).collect(Collectors.joining(", "));
    }
}

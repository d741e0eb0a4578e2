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

    /** For people: {@code images FLOAT [1, 3, 416, 416]}. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(name, type, shape);
    }

    public static String describe(List<TensorInfo> tensors) {
        return tensors.stream().map(TensorInfo::toString).collect(Collectors.joining(", "));
    }
}

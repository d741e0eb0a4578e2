package io.roadwatch.detector.detect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Name, element type and shape of an input or output of a model.
 *
 * @param type as ONNX Runtime names it, e.g. {@code FLOAT}
 * @param shape sizes of the dimensions; -1 where the model leaves it open
 */
record TensorInfo(String name, String type, List<Long> shape) {

    TensorInfo {
        shape = List.copyOf(shape);
    }

    boolean isFloat() {
        return type.equals("FLOAT");
    }

    /** For people: {@code images FLOAT [1, 3, 416, 416]}. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(name, type, shape);
    }

    static String describe(List<TensorInfo> tensors) {
        return tensors.stream().map(TensorInfo::toString).collect(Collectors.joining(", "));
    }
}

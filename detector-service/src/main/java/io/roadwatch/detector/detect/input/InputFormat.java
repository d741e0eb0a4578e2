package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.util.List;

/**
 * The picture that a model takes: {@code [1, 3, height, width]} floats.
 *
 * @param name of the model's input
 */
public record InputFormat(String name, int widthPx, int heightPx) {

    private static final int LARGEST_SIDE_PX = 4_096;
    private static final int COARSEST_STRIDE = 32;

    /** @throws DetectException if the model takes anything but one picture of a fixed size */
    public static InputFormat of(List<TensorInfo> inputs) {
        if (inputs.size() != 1 || !isPicture(inputs.get(0))) {
            throw new DetectException(
                    "The model does not take one picture of a fixed size: its inputs are %s; FLOAT [1, 3, height, width] is needed, with sides that are multiples of %d and at most %d."
                            .formatted(TensorInfo.describe(inputs), COARSEST_STRIDE, LARGEST_SIDE_PX));
        }
        List<Long> shape = inputs.get(0).shape();
        return new InputFormat(
                inputs.get(0).name(), shape.get(3).intValue(), shape.get(2).intValue());
    }

    private static boolean isPicture(TensorInfo input) {
        List<Long> shape = input.shape();
        return input.isFloat()
                && shape.size() == 4
                && (shape.get(0) == 1 || shape.get(0) == -1)
                && shape.get(1) == 3
                && isSide(shape.get(2))
                && isSide(shape.get(3));
    }

    private static boolean isSide(long px) {
        return px > 0 && px <= LARGEST_SIDE_PX && px % COARSEST_STRIDE == 0;
    }
}

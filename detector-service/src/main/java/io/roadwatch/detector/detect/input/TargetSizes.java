package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The second input of DETR-like models: {@code [b, 2]}, the width and height that boxes are scaled to. It is always told the
 * size of the input, so that boxes come back in input pixels like those of every other layout.
 *
 * @param name of the model's input
 * @param onnxType {@code INT64}, {@code INT32} or {@code FLOAT}
 */
public record TargetSizes(String name, String onnxType) {

    /** The name in RT-DETR, D-FINE and DEIM; the sizes of other families, e.g. {@code target_sizes}, begin with the height. */
    static final String WIDTH_FIRST = "orig_target_sizes";

    private static final Set<String> TYPES = Set.of("INT64", "INT32", "FLOAT");

    /**
     * Whether an input takes sizes. The name must say so: there are inputs of the same shape that take something else, such
     * as a scale factor.
     */
    static boolean isOne(TensorInfo input) {
        List<Long> shape = input.shape();
        return TYPES.contains(input.type())
                && shape.size() == 2
                && shape.get(1) == 2
                && input.name().toLowerCase(Locale.ROOT).contains("size");
    }

    /** Whether width is known to be before height; for a square it does not matter. */
    boolean isOrderKnown() {
        return name.equals(WIDTH_FIRST);
    }

    /** Direct memory with the same size for each picture, from position 0. */
    Buffer filled(InputSize size, int pictures) {
        int numbers = 2 * pictures;
        ByteBuffer memory = ByteBuffer.allocateDirect(numbers * Long.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < numbers; i++) {
            int px = i % 2 == 0 ? size.widthPx() : size.heightPx();
            switch (onnxType) {
                case "INT64" -> memory.putLong(i * Long.BYTES, px);
                case "INT32" -> memory.putInt(i * Integer.BYTES, px);
                default -> memory.putFloat(i * Float.BYTES, px);
            }
        }
        return switch (onnxType) {
            case "INT64" -> memory.asLongBuffer();
            case "INT32" -> memory.asIntBuffer().limit(numbers);
            default -> memory.asFloatBuffer().limit(numbers);
        };
    }
}

package io.roadwatch.detector.detect;

import ai.onnxruntime.OnnxTensor;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Copies an output of whatever number type to floats on the heap; floats once, where DJL would copy them twice. */
final class OutputCopy {

    private OutputCopy() {}

    static RawOutput of(String name, OnnxTensor tensor) {
        ai.onnxruntime.TensorInfo info = tensor.getInfo();
        TensorInfo described = new TensorInfo(
                name, info.type.name(), Arrays.stream(info.getShape()).boxed().toList());
        boolean empty = Arrays.stream(info.getShape()).anyMatch(size -> size == 0); // has no memory to look at
        return new RawOutput(described, empty ? FloatBuffer.allocate(0) : values(tensor));
    }

    private static FloatBuffer values(OnnxTensor tensor) {
        return switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16, BFLOAT16 -> tensor.getFloatBuffer();
            case DOUBLE -> narrow(tensor.getDoubleBuffer());
            case INT64 -> narrow(tensor.getLongBuffer());
            case INT32 -> narrow(tensor.getIntBuffer());
            case UINT8, BOOL -> bytes(tensor.getByteBuffer(), 0xFF);
            case INT8 -> bytes(tensor.getByteBuffer(), -1);
            default -> FloatBuffer.allocate(0);
        };
    }

    private static FloatBuffer narrow(DoubleBuffer numbers) {
        FloatBuffer values = FloatBuffer.allocate(numbers.remaining());
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, (float) numbers.get(i));
        }
        return values;
    }

    private static FloatBuffer narrow(LongBuffer numbers) {
        FloatBuffer values = FloatBuffer.allocate(numbers.remaining());
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, numbers.get(i));
        }
        return values;
    }

    private static FloatBuffer narrow(IntBuffer numbers) {
        FloatBuffer values = FloatBuffer.allocate(numbers.remaining());
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, numbers.get(i));
        }
        return values;
    }

    /** @param mask of the bits that count: all but the sign's for bytes without one */
    private static FloatBuffer bytes(ByteBuffer numbers, int mask) {
        FloatBuffer values = FloatBuffer.allocate(numbers.remaining());
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, numbers.get(i) & mask);
        }
        return values;
    }
}

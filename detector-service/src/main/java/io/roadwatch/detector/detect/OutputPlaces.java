package io.roadwatch.detector.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Memory into which a model writes all its outputs, for as many pictures as are given together. It is used again for every
 * inference, so that nothing is allocated or copied. The arrays belong to the manager that they are made with.
 */
final class OutputPlaces {

    private final int count;
    private final NDList arrays = new NDList();
    private final List<RawOutput> outputs = new ArrayList<>();

    /** @param declared outputs that are {@link #foreseeable} */
    OutputPlaces(List<TensorInfo> declared, int count, NDManager manager) {
        this.count = count;
        for (TensorInfo output : declared) {
            add(output, manager);
        }
    }

    private void add(TensorInfo output, NDManager manager) {
        long[] shape = output.shape().stream().mapToLong(Long::longValue).toArray();
        shape[0] = count;
        int bytes = Math.toIntExact(LongStream.of(shape).reduce(Float.BYTES, Math::multiplyExact));
        FloatBuffer memory =
                ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
        NDArray array = manager.create(memory, new Shape(shape), DataType.FLOAT32);
        array.setName(output.name());
        arrays.add(array);
        outputs.add(new RawOutput(
                new TensorInfo(
                        output.name(),
                        output.type(),
                        LongStream.of(shape).boxed().toList()),
                memory));
    }

    /** Whether the sizes of all outputs follow from the number of pictures alone, as the graph declares them. */
    static boolean foreseeable(List<TensorInfo> declared) {
        return declared.stream()
                .allMatch(output -> output.isFloat()
                        && output.rank() >= 3 // in lists of boxes the first size may be their number
                        && output.shape().stream().skip(1).allMatch(size -> size > 0));
    }

    boolean areFor(int pictures) {
        return count == pictures;
    }

    /** Named as the outputs are. */
    NDList arrays() {
        return arrays;
    }

    /** What is in them; valid until the next inference. */
    List<RawOutput> outputs() {
        return outputs;
    }

    void close() {
        arrays.close();
    }
}

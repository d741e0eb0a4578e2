package io.roadwatch.detector.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Hands plain memory to DJL and takes plain memory back. It uses no operation on arrays: those need a second engine.
 *
 * @param inputShape of the one input
 */
record RawTranslator(Shape inputShape) implements NoBatchifyTranslator<FloatBuffer, List<RawOutput>> {

    @Override
    public NDList processInput(TranslatorContext context, FloatBuffer picture) {
        return new NDList(context.getNDManager().create(picture, inputShape, DataType.FLOAT32));
    }

    @Override
    public List<RawOutput> processOutput(TranslatorContext context, NDList outputs) {
        return outputs.stream().map(RawTranslator::copy).toList();
    }

    private static RawOutput copy(NDArray output) {
        TensorInfo info = new TensorInfo(
                output.getName(),
                output.getDataType() == DataType.FLOAT32
                        ? "FLOAT"
                        : output.getDataType().name(),
                Arrays.stream(output.getShape().getShape()).boxed().toList());
        boolean floats = info.isFloat() && output instanceof OrtNDArray;
        // One copy instead of the two that NDArray.toFloatArray() makes.
        return new RawOutput(
                info, floats ? ((OrtNDArray) output).getTensor().getFloatBuffer() : FloatBuffer.allocate(0));
    }
}

package io.roadwatch.detector.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.input.InputMemory;
import io.roadwatch.detector.detect.input.SampleType;
import io.roadwatch.detector.detect.input.TargetSizes;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands plain memory to DJL and takes plain memory back, for one predictor. It uses no operation on arrays: those need a second
 * engine.
 */
final class RawTranslator implements NoBatchifyTranslator<InputMemory, List<RawOutput>> {

    private final InputFormat format;
    private final List<TensorInfo> declared;
    private boolean foreseeable;
    private @Nullable OutputPlaces places;

    /** @param declared outputs of the graph */
    RawTranslator(InputFormat format, List<TensorInfo> declared) {
        this.format = format;
        this.declared = declared;
        this.foreseeable = OutputPlaces.foreseeable(declared);
    }

    @Override
    public NDList processInput(TranslatorContext context, InputMemory memory) {
        NDManager manager = context.getNDManager();
        NDArray pictures = manager.create(
                memory.pictures(),
                new Shape(memory.count(), InputFormat.CHANNELS, format.heightPx(), format.widthPx()),
                arrayType(format.type()));
        pictures.setName(format.name());
        NDList inputs = new NDList(pictures);
        TargetSizes sizes = format.targetSizes();
        Buffer numbers = memory.targetSizes();
        if (sizes != null && numbers != null) {
            NDArray targets = manager.create(numbers, new Shape(memory.count(), 2), arrayType(sizes));
            targets.setName(sizes.name());
            inputs.add(targets);
        }
        if (foreseeable) {
            inputs.addAll(
                    placesFor(memory.count(), context.getPredictorManager()).arrays());
        }
        return inputs;
    }

    private OutputPlaces placesFor(int count, NDManager manager) {
        OutputPlaces current = places;
        if (current == null || !current.areFor(count)) {
            if (current != null) {
                current.close();
            }
            current = new OutputPlaces(declared, count, manager);
            places = current;
        }
        return current;
    }

    private static DataType arrayType(SampleType type) {
        return switch (type) {
            case FLOAT32 -> DataType.FLOAT32;
            case FLOAT16 -> DataType.FLOAT16;
            case UINT8 -> DataType.UINT8;
        };
    }

    private static DataType arrayType(TargetSizes sizes) {
        return switch (sizes.onnxType()) {
            case "INT64" -> DataType.INT64;
            case "INT32" -> DataType.INT32;
            default -> DataType.FLOAT32;
        };
    }

    @Override
    public List<RawOutput> processOutput(TranslatorContext context, NDList outputs) {
        OutputPlaces current = places;
        if (current != null && outputs.head() == current.arrays().head()) {
            return current.outputs();
        }
        foreseeable = false; // the graph declares what is not so
        places = null;
        return outputs.stream()
                .map(output -> OutputCopy.of(output.getName(), ((OrtNDArray) output).getTensor()))
                .toList();
    }
}

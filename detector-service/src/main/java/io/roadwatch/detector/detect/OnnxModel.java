package io.roadwatch.detector.detect;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtEngine;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.ValueInfo;
import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A model in ONNX Runtime, through DJL. Safe for use by many threads, each with a predictor of its own. Owns native memory;
 * every predictor must be closed before it.
 */
final class OnnxModel implements AutoCloseable {

    private final Model model;
    private final InputFormat input;

    private OnnxModel(Model model, InputFormat input) {
        this.model = model;
        this.input = input;
    }

    /** @throws DetectException if ONNX Runtime cannot load the file, or the model does not take a picture */
    static OnnxModel load(ModelFile file, int intraOpThreads) {
        startEngine();
        Model model = Model.newInstance(file.id(), Device.cpu(), OrtEngine.ENGINE_NAME);
        try {
            OrtSession session = open(file, intraOpThreads);
            // The block belongs to the model from here on and closes the session with it. DJL's own Model.load does not
            // tell the shape of the input, which this session does.
            model.setBlock(new OrtSymbolBlock(session, (OrtNDManager) model.getNDManager()));
            return new OnnxModel(
                    model, InputFormat.of(describe(session.getInputInfo().values())));
        } catch (OrtException e) {
            model.close();
            throw new DetectException(
                    "The model file %s cannot be loaded; ONNX Runtime says: %s"
                            .formatted(file.path().toAbsolutePath(), e.getMessage()),
                    e);
        } catch (DetectException e) {
            model.close();
            throw e;
        }
    }

    /**
     * DJL must be first to touch ONNX Runtime. The properties keep it from telling others that it runs, from asking a cloud
     * address where, and from looking for a second engine; it reads them once, when its classes are loaded.
     */
    private static void startEngine() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.onnx.disable_alternative", "true");
        Engine.getEngine(OrtEngine.ENGINE_NAME);
    }

    /** Version of ONNX Runtime; loads its native library if need be. */
    static String runtimeVersion() {
        startEngine();
        return Engine.getEngine(OrtEngine.ENGINE_NAME).getVersion();
    }

    private static OrtSession open(ModelFile file, int intraOpThreads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(intraOpThreads);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(file.path().toString(), options);
        }
    }

    private static List<TensorInfo> describe(Collection<NodeInfo> nodes) {
        return nodes.stream().map(OnnxModel::describe).toList();
    }

    private static TensorInfo describe(NodeInfo node) {
        ValueInfo value = node.getInfo();
        if (value instanceof ai.onnxruntime.TensorInfo tensor) {
            return new TensorInfo(
                    node.getName(),
                    tensor.type.name(),
                    Arrays.stream(tensor.getShape()).boxed().toList());
        }
        return new TensorInfo(node.getName(), value.getClass().getSimpleName(), List.of());
    }

    InputFormat input() {
        return input;
    }

    /** A predictor for one thread, which closes it. It reads direct memory in place and copies the outputs. */
    Predictor<FloatBuffer, List<RawOutput>> newPredictor() {
        return model.newPredictor(new RawTranslator(new Shape(1, 3, input.heightPx(), input.widthPx())));
    }

    @Override
    public void close() {
        model.close();
    }
}

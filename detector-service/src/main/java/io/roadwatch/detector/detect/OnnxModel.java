package io.roadwatch.detector.detect;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.onnxruntime.engine.OrtEngine;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.ValueInfo;
import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.input.InputMemory;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A model in ONNX Runtime, through DJL. Safe for use by many threads, each with a predictor of its own. Owns native memory;
 * every predictor must be closed before it.
 */
final class OnnxModel implements AutoCloseable {

    private final Model model;
    private final String provider;
    private final List<TensorInfo> inputs;
    private final List<TensorInfo> outputs;
    private final Map<String, String> metadata;

    private OnnxModel(Model model, OrtSession session, String provider) throws OrtException {
        this.model = model;
        this.provider = provider;
        this.inputs = describe(session.getInputInfo().values());
        this.outputs = describe(session.getOutputInfo().values());
        this.metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
    }

    /** @throws DetectException if ONNX Runtime cannot load the file on the device that was asked for */
    static OnnxModel load(ModelSource source, Execution execution) {
        startEngine();
        Model model = Model.newInstance(source.id(), Device.cpu(), OrtEngine.ENGINE_NAME); // where arrays live
        try {
            SessionOpener.Opened opened = new SessionOpener(source, execution).open();
            // The block belongs to the model from here on and closes the session with it. DJL's own Model.load does not
            // tell the shapes of the inputs, which this session does.
            model.setBlock(new PlacingBlock(opened.session(), (OrtNDManager) model.getNDManager()));
            return new OnnxModel(model, opened.session(), opened.provider());
        } catch (OrtException e) {
            model.close();
            throw new DetectException(
                    "ONNX Runtime does not tell the inputs of the model %s.".formatted(source.id()), e);
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
        return OrtEnvironment.getEnvironment().getVersion(); // DJL tells the version that it was built with
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

    /** As the graph declares them. */
    List<TensorInfo> inputs() {
        return inputs;
    }

    /** Texts that the exporter left in the file. */
    Map<String, String> metadata() {
        return metadata;
    }

    /** What computes: {@code cpu} or {@code cuda}. */
    String provider() {
        return provider;
    }

    /** A predictor for one thread, which closes it. Its outputs are valid until its next inference. */
    Predictor<InputMemory, List<RawOutput>> newPredictor(InputFormat input) {
        return model.newPredictor(new RawTranslator(input, outputs));
    }

    @Override
    public void close() {
        model.close();
    }
}

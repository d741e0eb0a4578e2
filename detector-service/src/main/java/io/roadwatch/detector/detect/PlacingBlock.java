package io.roadwatch.detector.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model that writes its outputs where it is told to: arrays that are named like an output are its place. DJL's own block has
 * ONNX Runtime allocate every output anew. Safe for use by many threads.
 */
final class PlacingBlock extends OrtSymbolBlock {

    private final OrtSession session;
    private final Set<String> outputNames;

    PlacingBlock(OrtSession session, OrtNDManager manager) {
        super(session, manager);
        this.session = session;
        this.outputNames = Set.copyOf(session.getOutputNames());
    }

    /** @return the places where they were given; fresh arrays where none were, or an output did not fit its place */
    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList arrays, boolean training, @Nullable PairList<String, Object> options) {
        NDList inputs = new NDList();
        NDList places = new NDList();
        for (NDArray array : arrays) {
            (outputNames.contains(array.getName()) ? places : inputs).add(array);
        }
        if (!places.isEmpty()) {
            try (OrtSession.Result unused = session.run(tensors(inputs), tensors(places))) {
                return places;
            } catch (OrtException e) {
                // The graph may have declared other sizes than it has; what else it was is found out below.
            }
        }
        return super.forwardInternal(parameters, inputs, training, options);
    }

    private static Map<String, OnnxTensor> tensors(NDList arrays) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        arrays.forEach(array -> tensors.put(array.getName(), ((OrtNDArray) array).getTensor()));
        return tensors;
    }
}

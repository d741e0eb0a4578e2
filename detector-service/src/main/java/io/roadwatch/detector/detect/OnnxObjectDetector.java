package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.input.PictureBatch;
import io.roadwatch.detector.observe.StageListener;
import org.jboss.logging.Logger;

/** Detects with an ONNX model: DJL on ONNX Runtime. One native model serves all sessions. */
public final class OnnxObjectDetector implements ObjectDetector {

    private static final Logger LOG = Logger.getLogger(OnnxObjectDetector.class);

    private final OnnxModel onnx;
    private final Recipe recipe;
    private volatile ModelInfo info;
    private int openSessions;
    private boolean closed;

    /** Owns the model from here on. */
    OnnxObjectDetector(OnnxModel onnx, Recipe recipe, ModelInfo info) {
        this.onnx = onnx;
        this.recipe = recipe;
        this.info = info;
    }

    /**
     * Loads and checks a model, and runs it, so that the first frame is as fast as the others. Blocks for as long as reading
     * the file and one inference take; for up to two seconds more where it measures how large a batch pays.
     *
     * @throws DetectException if the file is no model, a model of a kind that is not understood, or the device is not there
     */
    public static OnnxObjectDetector load(ModelSource source, DetectSettings settings) {
        return ModelLoader.load(source, settings);
    }

    /** Version of the runtime that models run on; loads its native library if need be. */
    public static String runtimeVersion() {
        return OnnxModel.runtimeVersion();
    }

    @Override
    public ModelInfo model() {
        return info;
    }

    @Override
    public int batchSize() {
        return info.batchSize();
    }

    @Override
    public synchronized DetectionSession newSession(StageListener times) {
        if (closed) {
            throw new IllegalStateException("the detector is closed");
        }
        openSessions++;
        return new OnnxDetectionSession(
                this,
                onnx.newPredictor(recipe.format()),
                new PictureBatch(recipe.format(), recipe.preprocessing(), batchSize()),
                times);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            freeWhenUnused();
        }
    }

    synchronized void sessionClosed() {
        openSessions--;
        freeWhenUnused();
    }

    private void freeWhenUnused() {
        if (closed && openSessions == 0) {
            onnx.close();
        }
    }

    /** From now on every frame is detected alone: several together failed, where each of them did not. */
    synchronized void batchFailed(int frames, RuntimeException reason) {
        if (batchSize() > 1) {
            info = info.withBatchSize(1);
            LOG.warnf(
                    "a batch failed, so frames are detected one by one from now on model=%s frames=%d reason=\"%s\"",
                    info.id(), frames, Failures.words(reason));
        }
    }

    Recipe recipe() {
        return recipe;
    }
}

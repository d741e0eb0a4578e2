package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * Detects with a model file on the CPU: DJL on ONNX Runtime. One native model serves all sessions.
 *
 * <p>Supported are YOLOX models with raw output, of any input size and any number of classes.
 */
public final class OnnxObjectDetector implements ObjectDetector {

    private static final String PROVIDER = "cpu";

    private final OnnxModel onnx;
    private final OutputLayout layout;
    private final CandidateFilter filter;
    private final NonMaxSuppression suppression;
    private final ModelInfo info;
    private int openSessions;
    private boolean closed;

    private OnnxObjectDetector(
            OnnxModel onnx, OutputLayout layout, ReportedClasses reported, DetectSettings settings, ModelFile file) {
        this.onnx = onnx;
        this.layout = layout;
        this.filter = new CandidateFilter(settings.confidence(), reported);
        this.suppression = new NonMaxSuppression(settings.iou(), settings.maxDetections());
        this.info = new ModelInfo(
                file.id(),
                file.sha256(),
                layout.name(),
                reported.names(),
                PROVIDER,
                onnx.input().widthPx(),
                onnx.input().heightPx());
    }

    /**
     * Loads and checks a model, and runs it once, so that the first frame is as fast as the others. Blocks for about as long
     * as reading the file and one inference take.
     *
     * @throws DetectException if the file cannot be read, is no model, or is a model of another kind
     */
    public static OnnxObjectDetector load(Path path, DetectSettings settings) {
        ModelFile file = ModelFile.of(path);
        OnnxModel onnx = OnnxModel.load(file, settings.intraOpThreads());
        try {
            OutputLayout layout = OutputLayout.recognise(onnx.input(), runOnEmptyPicture(onnx));
            ReportedClasses reported = ReportedClasses.of(classNames(layout, settings), settings.classes());
            return new OnnxObjectDetector(onnx, layout, reported, settings, file);
        } catch (DetectException e) {
            onnx.close();
            throw e;
        }
    }

    /** Version of the runtime that models run on; loads its native library if need be. */
    public static String runtimeVersion() {
        return OnnxModel.runtimeVersion();
    }

    private static List<RawOutput> runOnEmptyPicture(OnnxModel onnx) {
        try (Predictor<FloatBuffer, List<RawOutput>> predictor = onnx.newPredictor()) {
            return predictor.predict(new InputPicture(onnx.input()).planes());
        } catch (TranslateException e) {
            throw new DetectException("The model was loaded, but fails on an empty picture.", e);
        }
    }

    private static ClassNames classNames(OutputLayout layout, DetectSettings settings) {
        ClassNames names = ClassNames.from(settings.classNames());
        if (names.size() != layout.classCount()) {
            throw new DetectException(
                    "The model tells %d classes apart, but %d names are known; name a file with one name per line in roadwatch.detect.class-names."
                            .formatted(layout.classCount(), names.size()));
        }
        return names;
    }

    @Override
    public ModelInfo model() {
        return info;
    }

    @Override
    public synchronized DetectionSession newSession() {
        if (closed) {
            throw new IllegalStateException("the detector is closed");
        }
        openSessions++;
        return new OnnxDetectionSession(this, onnx.newPredictor(), new InputPicture(onnx.input()));
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

    OutputLayout layout() {
        return layout;
    }

    CandidateFilter filter() {
        return filter;
    }

    NonMaxSuppression suppression() {
        return suppression;
    }
}

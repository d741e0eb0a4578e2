package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.detector.detect.input.InputPicture;
import io.roadwatch.detector.detect.layout.CandidateFilter;
import io.roadwatch.detector.detect.layout.LayoutRecogniser;
import io.roadwatch.detector.detect.layout.ModelSample;
import io.roadwatch.detector.detect.layout.NonMaxSuppression;
import io.roadwatch.detector.detect.layout.OutputLayout;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.observe.StageListener;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Detects with a model file on the CPU: DJL on ONNX Runtime. One native model serves all sessions.
 *
 * <p>Supported are YOLOX models with raw output, of any input size and any number of classes.
 */
public final class OnnxObjectDetector implements ObjectDetector {

    private static final String PROVIDER = "cpu";

    private final OnnxModel onnx;
    private final OutputLayout layout;
    private final ReportedClasses classes;
    private final CandidateFilter filter;
    private final NonMaxSuppression suppression;
    private final ModelInfo info;
    private int openSessions;
    private boolean closed;

    private OnnxObjectDetector(
            OnnxModel onnx, OutputLayout layout, ReportedClasses reported, DetectSettings settings, ModelFile file) {
        this.onnx = onnx;
        this.layout = layout;
        this.classes = reported;
        this.filter = new CandidateFilter(settings.confidence(), reported::includes);
        this.suppression = new NonMaxSuppression(settings.iou(), settings.maxDetections());
        this.info = new ModelInfo(
                file.id(),
                file.sha256(),
                layout.name().label(),
                reported.names(),
                PROVIDER,
                onnx.input().widthPx(),
                onnx.input().heightPx());
    }

    /**
     * Loads and checks a model, and runs it once, so that the first frame is as fast as the others. Blocks for about as long
     * as reading the file and one inference take.
     *
     * @throws DetectException if the file is no model, or a model of a kind that is not understood
     */
    public static OnnxObjectDetector load(ModelFile file, DetectSettings settings) {
        OnnxModel onnx = OnnxModel.load(file, settings.intraOpThreads());
        try {
            OutputLayout layout = LayoutRecogniser.recognise(sample(onnx), Optional.empty());
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

    private static ModelSample sample(OnnxModel onnx) {
        return new ModelSample(
                onnx.input().widthPx(),
                onnx.input().heightPx(),
                List.of(),
                runOnEmptyPicture(onnx),
                Map.of(),
                OptionalInt.empty());
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
        if (names.size() != layout.classCount().orElse(names.size())) {
            throw new DetectException(
                    "The model tells %d classes apart, but %d names are known; name a file with one name per line in roadwatch.detect.class-names."
                            .formatted(layout.classCount().getAsInt(), names.size()));
        }
        return names;
    }

    @Override
    public ModelInfo model() {
        return info;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public synchronized DetectionSession newSession(StageListener times) {
        if (closed) {
            throw new IllegalStateException("the detector is closed");
        }
        openSessions++;
        return new OnnxDetectionSession(this, onnx.newPredictor(), new InputPicture(onnx.input()), times);
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

    ReportedClasses classes() {
        return classes;
    }

    CandidateFilter filter() {
        return filter;
    }

    NonMaxSuppression suppression() {
        return suppression;
    }
}

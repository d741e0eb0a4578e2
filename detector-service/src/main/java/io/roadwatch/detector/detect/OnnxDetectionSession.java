package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.input.InputPicture;
import io.roadwatch.detector.detect.input.Letterbox;
import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.observe.StageListener;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Letterbox, inference, decoding, suppression and the way back, for one thread. Owns the predictor that it is given. */
final class OnnxDetectionSession implements DetectionSession {

    private final OnnxObjectDetector detector;
    private final Predictor<FloatBuffer, List<RawOutput>> predictor;
    private final InputPicture picture;
    private final StageListener times;
    private final PictureScaler scaler = new PictureScaler();
    private final Candidates candidates = new Candidates();
    private boolean closed;

    OnnxDetectionSession(
            OnnxObjectDetector detector,
            Predictor<FloatBuffer, List<RawOutput>> predictor,
            InputPicture picture,
            StageListener times) {
        this.detector = detector;
        this.predictor = predictor;
        this.picture = picture;
        this.times = times;
    }

    @Override
    public List<List<Finding>> detect(List<DecodedFrame> frames) {
        if (closed) {
            throw new IllegalStateException("the detection session is closed");
        }
        return frames.stream().map(this::detectOne).toList();
    }

    private List<Finding> detectOne(DecodedFrame frame) {
        long begun = System.nanoTime();
        Letterbox letterbox = picture.show(frame, scaler);
        long prepared = System.nanoTime();
        List<RawOutput> outputs = infer();
        long inferred = System.nanoTime();
        candidates.clear();
        detector.layout().decode(outputs, 0, detector.filter(), candidates);
        List<Finding> findings = toFindings(detector.suppression().keep(candidates), letterbox);
        times.took(Stage.PREPARE, prepared - begun);
        times.took(Stage.INFER, inferred - prepared);
        times.took(Stage.DECODE, System.nanoTime() - inferred);
        return findings;
    }

    private List<RawOutput> infer() {
        try {
            return predictor.predict(picture.planes());
        } catch (TranslateException e) {
            throw new DetectException(
                    "The model %s failed on a frame.".formatted(detector.model().id()), e);
        }
    }

    private List<Finding> toFindings(int[] kept, Letterbox letterbox) {
        List<Finding> findings = new ArrayList<>(kept.length);
        for (int index : kept) {
            int classIndex = candidates.classIndex(index);
            letterbox
                    .toFrame(
                            candidates.left(index),
                            candidates.top(index),
                            candidates.right(index),
                            candidates.bottom(index))
                    .map(box -> new Detection(detector.classes().nameOf(classIndex), candidates.confidence(index), box))
                    .ifPresent(detection -> findings.add(new Finding(classIndex, detection)));
        }
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            scaler.close();
            predictor.close();
            detector.sessionClosed();
        }
    }
}

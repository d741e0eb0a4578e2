package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Letterbox, inference, decoding, suppression and the way back, for one thread. Owns the predictor that it is given. */
final class OnnxDetectionSession implements DetectionSession {

    private final OnnxObjectDetector detector;
    private final Predictor<FloatBuffer, List<RawOutput>> predictor;
    private final InputPicture picture;
    private final PictureScaler scaler = new PictureScaler();
    private final Candidates candidates = new Candidates();
    private boolean closed;

    OnnxDetectionSession(
            OnnxObjectDetector detector, Predictor<FloatBuffer, List<RawOutput>> predictor, InputPicture picture) {
        this.detector = detector;
        this.predictor = predictor;
        this.picture = picture;
    }

    @Override
    public List<Detection> detect(DecodedFrame frame) {
        if (closed) {
            throw new IllegalStateException("the detection session is closed");
        }
        Letterbox letterbox = picture.show(frame, scaler);
        candidates.clear();
        detector.layout().decode(infer(), detector.filter(), candidates);
        return toDetections(detector.suppression().keep(candidates), letterbox);
    }

    private FloatBuffer infer() {
        try {
            return predictor.predict(picture.planes()).get(0).values();
        } catch (TranslateException e) {
            throw new DetectException(
                    "The model %s failed on a frame.".formatted(detector.model().id()), e);
        }
    }

    private List<Detection> toDetections(int[] kept, Letterbox letterbox) {
        List<Detection> detections = new ArrayList<>(kept.length);
        for (int index : kept) {
            letterbox
                    .toFrame(
                            candidates.left(index),
                            candidates.top(index),
                            candidates.right(index),
                            candidates.bottom(index))
                    .map(box -> new Detection(
                            detector.filter().classes().nameOf(candidates.classIndex(index)),
                            candidates.confidence(index),
                            box,
                            null))
                    .ifPresent(detections::add);
        }
        return List.copyOf(detections);
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

package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.input.Fitting;
import io.roadwatch.detector.detect.input.InputMemory;
import io.roadwatch.detector.detect.input.PictureBatch;
import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.observe.StageListener;
import java.util.ArrayList;
import java.util.List;

/** Fitting, inference, decoding, suppression and the way back, for one thread. Owns the predictor that it is given. */
final class OnnxDetectionSession implements DetectionSession {

    private final OnnxObjectDetector detector;
    private final Recipe recipe;
    private final Predictor<InputMemory, List<RawOutput>> predictor;
    private final PictureBatch pictures;
    private final StageListener times;
    private final PictureScaler scaler = new PictureScaler();
    private final Candidates candidates = new Candidates();
    private boolean closed;

    OnnxDetectionSession(
            OnnxObjectDetector detector,
            Predictor<InputMemory, List<RawOutput>> predictor,
            PictureBatch pictures,
            StageListener times) {
        this.detector = detector;
        this.recipe = detector.recipe();
        this.predictor = predictor;
        this.pictures = pictures;
        this.times = times;
    }

    @Override
    public List<List<Finding>> detect(List<DecodedFrame> frames) {
        if (closed) {
            throw new IllegalStateException("the detection session is closed");
        }
        List<List<Finding>> findings = new ArrayList<>(frames.size());
        while (findings.size() < frames.size()) {
            int begin = findings.size();
            int end = Math.min(frames.size(), begin + detector.batchSize()); // which another thread may have lowered
            findings.addAll(detectBatch(frames.subList(begin, end)));
        }
        return List.copyOf(findings);
    }

    private List<List<Finding>> detectBatch(List<DecodedFrame> frames) {
        try {
            return detectTogether(frames);
        } catch (RuntimeException together) { // whatever it is: an output that was never tried may break the decoding
            if (frames.size() == 1 || !recipe.format().isBatchOpen()) {
                throw together;
            }
            List<List<Finding>> findings = new ArrayList<>(frames.size());
            frames.forEach(frame -> findings.addAll(detectTogether(List.of(frame))));
            detector.batchFailed(frames.size(), together); // only now: it was the batch, not the model
            return findings;
        }
    }

    private List<List<Finding>> detectTogether(List<DecodedFrame> frames) {
        List<Fitting> fittings = new ArrayList<>(frames.size());
        for (DecodedFrame frame : frames) {
            long begun = System.nanoTime();
            fittings.add(pictures.show(fittings.size(), frame, scaler));
            times.took(Stage.PREPARE, System.nanoTime() - begun);
        }
        long begun = System.nanoTime();
        List<RawOutput> outputs = infer(frames.size());
        times.took(Stage.INFER, System.nanoTime() - begun);
        List<List<Finding>> findings = new ArrayList<>(frames.size());
        for (Fitting fitting : fittings) {
            long inferred = System.nanoTime();
            findings.add(decode(outputs, findings.size(), fitting));
            times.took(Stage.DECODE, System.nanoTime() - inferred);
        }
        return findings;
    }

    private List<RawOutput> infer(int frames) {
        try {
            return predictor.predict(pictures.memory(frames));
        } catch (TranslateException e) {
            throw new DetectException(
                    "The model %s failed on %d frames. %s"
                            .formatted(detector.model().id(), frames, Failures.reason(e)),
                    e);
        }
    }

    private List<Finding> decode(List<RawOutput> outputs, int picture, Fitting fitting) {
        candidates.clear();
        recipe.layout().decode(outputs, picture, recipe.filter(), candidates);
        int[] kept = recipe.choice().choose(candidates);
        List<Finding> findings = new ArrayList<>(kept.length);
        for (int index : kept) {
            int classIndex = candidates.classIndex(index);
            fitting.toFrame(
                            candidates.left(index),
                            candidates.top(index),
                            candidates.right(index),
                            candidates.bottom(index))
                    .map(box -> new Detection(recipe.classes().nameOf(classIndex), candidates.confidence(index), box))
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

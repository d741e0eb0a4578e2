package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves turns on one inference thread. Frames of several streams go through the model together where it takes batches; a
 * failure with one frame costs only that frame. Session and scaler belong to the thread that opened them.
 */
final class InferenceWorker {

    /** A turn with the frame that it began with. */
    private record Taken(Turn turn, DecodedFrame frame) {}

    private final String modelType;
    private final DetectionSession session;
    private final PictureScaler scaler;
    private final WorkerFailures failures;

    InferenceWorker(String modelType, DetectionSession session, PictureScaler scaler, WorkerFailures failures) {
        this.modelType = modelType;
        this.session = session;
        this.scaler = scaler;
        this.failures = failures;
    }

    /** @param turns at most as many as the model takes at once */
    void serve(List<Turn> turns) {
        try {
            List<Taken> taken = begin(turns);
            if (!taken.isEmpty()) {
                detect(taken);
            }
        } finally {
            turns.forEach(this::end);
        }
    }

    private List<Taken> begin(List<Turn> turns) {
        List<Taken> taken = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            DecodedFrame frame = turn.begin();
            if (frame != null) {
                taken.add(new Taken(turn, frame));
            }
        }
        return taken;
    }

    private void detect(List<Taken> taken) {
        long begunNanos = System.nanoTime();
        List<List<Finding>> findings = findingsOf(taken);
        if (findings == null) {
            taken.forEach(one -> detect(List.of(one))); // one by one, to find out which frame it was
            return;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
        for (int i = 0; i < findings.size(); i++) {
            analyse(taken.get(i), new Turn.Detected(modelType, findings.get(i), begunNanos, took));
        }
    }

    /** @return empty where the only frame failed; null where several failed together */
    private @Nullable List<List<Finding>> findingsOf(List<Taken> taken) {
        try {
            return session.detect(taken.stream().map(Taken::frame).toList());
        } catch (RuntimeException | Error e) { // the thread's root: a defect with one frame must not end the thread
            if (taken.size() > 1) {
                return null;
            }
            taken.get(0).turn().detectionFailed();
            failures.failed(e);
            return List.of();
        }
    }

    private void analyse(Taken one, Turn.Detected detected) {
        try {
            one.turn().analyse(one.frame(), detected, scaler);
            failures.worked();
        } catch (RuntimeException | Error e) { // the thread's root, as above
            failures.failed(e);
        }
    }

    private void end(Turn turn) {
        try {
            turn.end();
        } catch (RuntimeException | Error e) { // the other turns must end too
            failures.failed(e);
        }
    }
}

package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes {@code [b, 4 + classes, n]} of YOLOv8, YOLO11 and their kin: planes of centre x, centre y, width and height in
 * input pixels, then one plane of scores in 0..1 for each class. Never changes.
 *
 * <p>The planes are walked in the order of memory, a block of anchors at a time: first the best score of each anchor, a loop
 * without branches; the class is looked up only for the few anchors that pass.
 */
final class ClassPlanes implements OutputLayout {

    private static final int BOX_VALUES = 4;

    private final int anchors;
    private final int classCount;

    ClassPlanes(int anchors, int classCount) {
        this.anchors = anchors;
        this.classCount = classCount;
    }

    @Override
    public LayoutName name() {
        return LayoutName.YOLOV8;
    }

    @Override
    public OptionalInt classCount() {
        return OptionalInt.of(classCount);
    }

    @Override
    public boolean needsSuppression() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Confidence is the score of the best class. Nothing is allocated.
     */
    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        int start = outputs.get(0).start(picture, BOX_VALUES + classCount, anchors);
        FloatBuffer values = outputs.get(0).values();
        float[] best = into.bestScores();
        for (int from = 0; from < anchors; from += Candidates.BLOCK) {
            int count = Math.min(Candidates.BLOCK, anchors - from);
            findBest(values, start + BOX_VALUES * anchors + from, count, into);
            for (int i = 0; i < count; i++) {
                if (best[i] >= filter.confidence()) {
                    decodeAnchor(values, start + from + i, filter, into);
                }
            }
        }
    }

    /** A score that is no number makes the best one none, so that its anchor does not pass. */
    private void findBest(FloatBuffer values, int firstScore, int count, Candidates into) {
        float[] best = into.bestScores();
        float[] scores = into.classScores();
        values.get(firstScore, best, 0, count);
        for (int i = 1; i < classCount; i++) {
            values.get(firstScore + i * anchors, scores, 0, count);
            for (int anchor = 0; anchor < count; anchor++) {
                best[anchor] = Math.max(best[anchor], scores[anchor]);
            }
        }
    }

    private void decodeAnchor(FloatBuffer values, int at, CandidateFilter filter, Candidates into) {
        int firstScore = at + BOX_VALUES * anchors;
        int best = Scores.largest(values, firstScore, anchors, classCount);
        float confidence = Math.min(1, values.get(firstScore + best * anchors));
        if (filter.passes(confidence, best)) {
            into.addCentred(
                    values.get(at),
                    values.get(at + anchors),
                    values.get(at + 2 * anchors),
                    values.get(at + 3 * anchors),
                    confidence,
                    best);
        }
    }
}

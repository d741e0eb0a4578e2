package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes the queries of a DETR-like model without post-processing: logits {@code [b, n, c]}, and boxes {@code [b, n, 4]} as
 * centre and size relative to the input, 0..1. Every query is at most one object, of its best class. Never changes.
 *
 * @see <a href="https://arxiv.org/abs/2005.12872">DETR, section 3: softmax with a class for no object</a>
 * @see <a href="https://arxiv.org/abs/2010.04159">Deformable DETR and later: a sigmoid for each class</a>
 */
final class DetrQueries implements OutputLayout {

    /** How logits become scores. */
    enum Activation {
        /** Each class for itself. */
        SIGMOID,
        /** Classes share 1 with a last one that means no object. */
        SOFTMAX
    }

    private static final int COORDINATES = 4;

    private final ModelSize input;
    private final int boxes;
    private final int logits;
    private final Activation activation;
    private final int classCount;

    /** Size of the input that boxes are relative to. */
    record ModelSize(int widthPx, int heightPx) {}

    /**
     * @param boxes position of the output
     * @param logits position of the output
     * @param classCount classes that are read; there may be more logits
     */
    DetrQueries(ModelSize input, int boxes, int logits, Activation activation, int classCount) {
        this.input = input;
        this.boxes = boxes;
        this.logits = logits;
        this.activation = activation;
        this.classCount = classCount;
    }

    @Override
    public LayoutName name() {
        return LayoutName.DETR_RAW;
    }

    @Override
    public OptionalInt classCount() {
        return OptionalInt.of(classCount);
    }

    @Override
    public boolean needsSuppression() {
        return false;
    }

    Activation activation() {
        return activation;
    }

    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        RawOutput scoring = outputs.get(logits);
        TensorInfo info = scoring.info();
        if (info.rank() != 3 || info.size(2) < classCount) {
            throw scoring.unexpected("[b, n, %d or more]".formatted(classCount));
        }
        int queries = (int) info.size(1);
        int rowLength = (int) info.size(2);
        int row = scoring.start(picture, queries, rowLength);
        int box = outputs.get(boxes).start(picture, queries, COORDINATES);
        FloatBuffer values = scoring.values();
        for (int i = 0; i < queries; i++, row += rowLength, box += COORDINATES) {
            int best = Scores.largest(values, row, 1, classCount);
            float confidence = activation == Activation.SIGMOID
                    ? sigmoid(values.get(row + best))
                    : softmax(values, row, rowLength, best);
            if (filter.passes(confidence, best)) {
                addBox(outputs.get(boxes).values(), box, confidence, best, into);
            }
        }
    }

    private void addBox(FloatBuffer values, int box, float confidence, int best, Candidates into) {
        into.addCentred(
                values.get(box) * input.widthPx(),
                values.get(box + 1) * input.heightPx(),
                values.get(box + 2) * input.widthPx(),
                values.get(box + 3) * input.heightPx(),
                confidence,
                best);
    }

    private static float sigmoid(float logit) {
        return (float) (1 / (1 + Math.exp(-logit)));
    }

    /** Relative to the chosen logit, so that large ones do not overflow into something else than 0. */
    private static float softmax(FloatBuffer values, int row, int count, int chosen) {
        double sum = 0;
        float logit = values.get(row + chosen);
        for (int i = 0; i < count; i++) {
            sum += Math.exp(values.get(row + i) - logit);
        }
        return (float) (1 / sum);
    }
}

package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decodes objects that a graph hands out as separate outputs: boxes {@code [b, n, 4]} as left, top, right, bottom in input
 * pixels, scores and labels {@code [b, n]}, and maybe how many of them count, {@code [b, 1]}. Some graphs leave out the
 * dimension of the batch; then there is one picture. Never changes.
 *
 * <p>Two families: graphs that end in suppression, and DETR-like ones that are told to scale boxes to their own input.
 */
final class LabelledBoxes implements OutputLayout {

    private static final int COORDINATES = 4;

    private final LayoutName name;
    private final int boxes;
    private final int scores;
    private final int labels;
    private final OptionalInt count;

    /** @param roles of the outputs; there may be none for the count */
    LabelledBoxes(LayoutName name, OutputRoles roles) {
        this.name = name;
        this.boxes = roles.position(OutputRole.BOXES);
        this.scores = roles.position(OutputRole.SCORES);
        this.labels = roles.position(OutputRole.LABELS);
        this.count = roles.find(OutputRole.COUNT).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public LayoutName name() {
        return name;
    }

    @Override
    public OptionalInt classCount() {
        return OptionalInt.empty();
    }

    @Override
    public boolean needsSuppression() {
        return false;
    }

    @Override
    public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
        RawOutput scoring = outputs.get(scores);
        RawOutput labelling = outputs.get(labels);
        RawOutput boxing = outputs.get(boxes);
        int room = requireRoom(scoring, labelling, boxing, picture);
        int rows = rows(outputs, picture, room);
        FloatBuffer corners = boxing.values();
        PixelCheck unit = new PixelCheck();
        for (int i = picture * room; i < picture * room + rows; i++) {
            float score = scoring.values().get(i);
            if (!(score >= filter.confidence())) { // NaN too
                continue;
            }
            int label = Scores.classOf(labelling.values().get(i), score, scoring, name);
            int corner = i * COORDINATES;
            if (label >= 0) {
                unit.see(corners, corner);
            }
            if (filter.passes(score, label)) {
                into.add(
                        corners.get(corner),
                        corners.get(corner + 1),
                        corners.get(corner + 2),
                        corners.get(corner + 3),
                        Math.min(1, score),
                        label);
            }
        }
        unit.requirePixels(name, boxing);
    }

    /** @return objects that there is room for in each picture */
    private static int requireRoom(RawOutput scoring, RawOutput labelling, RawOutput boxing, int picture) {
        TensorInfo info = scoring.info();
        long pictures = info.rank() == 2 ? info.size(0) : 1;
        if (info.rank() < 1 || info.rank() > 2 || picture >= pictures || !scoring.holdsNumbers()) {
            throw scoring.unexpected("[more than %d, n]".formatted(picture));
        }
        if (labelling.values().limit() != scoring.values().limit()) {
            throw labelling.unexpected("%d values".formatted(scoring.values().limit()));
        }
        if (boxing.values().limit() != COORDINATES * scoring.values().limit()) {
            throw boxing.unexpected("%d boxes of 4".formatted(scoring.values().limit()));
        }
        return (int) info.lastSize();
    }

    private int rows(List<RawOutput> outputs, int picture, int room) {
        if (count.isEmpty()) {
            return room;
        }
        RawOutput counting = outputs.get(count.getAsInt());
        if (picture >= counting.values().limit()) {
            throw counting.unexpected("a number for each picture");
        }
        return Math.max(0, Math.min(room, (int) counting.values().get(picture)));
    }
}

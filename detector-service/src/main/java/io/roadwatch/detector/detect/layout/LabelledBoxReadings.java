package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways to read a model that answers with boxes, scores and labels, and maybe with their number, in any order. */
final class LabelledBoxReadings {

    private static final int COORDINATES = 4;

    private static final List<OutputRole> DETR_ROLES = List.of(OutputRole.BOXES, OutputRole.SCORES, OutputRole.LABELS);
    private static final List<OutputRole> NMS_ROLES =
            List.of(OutputRole.BOXES, OutputRole.SCORES, OutputRole.LABELS, OutputRole.COUNT);

    private final ModelSample sample;

    private LabelledBoxReadings(ModelSample sample) {
        this.sample = sample;
    }

    /** @param named whether the operator named the layout; then the unit of boxes is the operator's word */
    static List<Reading> of(ModelSample sample, boolean named) {
        LabelledBoxReadings readings = new LabelledBoxReadings(sample);
        return Stream.concat(
                        RoleAssignments.of(sample.outputs(), DETR_ROLES, readings::isDetr).stream()
                                .map(positions -> readings.detr(positions, named)),
                        RoleAssignments.of(sample.outputs(), NMS_ROLES, readings::isNms).stream()
                                .map(positions -> readings.nms(positions, named)))
                .toList();
    }

    private boolean isDetr(Map<OutputRole, Integer> positions) {
        TensorInfo boxes = info(positions, OutputRole.BOXES);
        TensorInfo scores = info(positions, OutputRole.SCORES);
        int rank = boxes.rank();
        return (rank == 2 || rank == 3)
                && boxes.lastSize() == COORDINATES
                && scores.shape().equals(boxes.shape().subList(0, rank - 1))
                && info(positions, OutputRole.LABELS).shape().equals(scores.shape())
                && !scores.isIndex()
                && !boxes.isIndex();
    }

    private boolean isNms(Map<OutputRole, Integer> positions) {
        TensorInfo boxes = info(positions, OutputRole.BOXES);
        long pictures = boxes.rank() == 3 ? boxes.size(0) : 1;
        return isDetr(positions) && info(positions, OutputRole.COUNT).valueCount() == pictures;
    }

    private Reading detr(Map<OutputRole, Integer> positions, boolean named) {
        Evidence evidence = evidence(positions, room(positions));
        if (!named && !isToldSizes()) {
            evidence.say(
                    "no second input [b, 2] for the size of the picture, so that the unit of its boxes is unknown");
        }
        return new Reading(new LabelledBoxes(LayoutName.DETR, positions), true, evidence.against());
    }

    private Reading nms(Map<OutputRole, Integer> positions, boolean named) {
        float count = first(positions, OutputRole.COUNT);
        int room = room(positions);
        boolean counts = Scores.isIndex(count) && count >= 0 && count <= room;
        Evidence evidence = evidence(positions, counts ? Math.round(count) : 0);
        if (!counts) {
            evidence.say("a number of detections of %.3g with room for %d", count, room);
        }
        if (!named && info(positions, OutputRole.BOXES).name().contains("detection_boxes")) {
            evidence.say("the names of a TensorFlow model, whose boxes are relative and begin with y");
        }
        return new Reading(new LabelledBoxes(LayoutName.NMS_TENSORS, positions), true, evidence.against());
    }

    private Evidence evidence(Map<OutputRole, Integer> positions, int rows) {
        return new Evidence()
                .scores(Table.ofRows(output(positions, OutputRole.SCORES), rows, 1), 0, 1)
                .labels(Table.ofRows(output(positions, OutputRole.LABELS), rows, 1), 0, sample.namedClasses())
                .cornersInPixels(Table.ofRows(output(positions, OutputRole.BOXES), rows, COORDINATES), 0);
    }

    private boolean isToldSizes() {
        return sample.inputs().size() == 2
                && sample.inputs().stream().anyMatch(input -> input.rank() <= 2 && input.lastSize() == 2);
    }

    private int room(Map<OutputRole, Integer> positions) {
        return (int) info(positions, OutputRole.SCORES).lastSize();
    }

    private float first(Map<OutputRole, Integer> positions, OutputRole role) {
        return output(positions, role).values().get(0);
    }

    private RawOutput output(Map<OutputRole, Integer> positions, OutputRole role) {
        return sample.outputs().get(positions.get(role));
    }

    private TensorInfo info(Map<OutputRole, Integer> positions, OutputRole role) {
        return output(positions, role).info();
    }
}

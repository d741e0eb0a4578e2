package io.roadwatch.detector.detect.layout;

import java.util.List;
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
                                .map(roles -> readings.detr(roles, named)),
                        RoleAssignments.of(sample.outputs(), NMS_ROLES, readings::isNms).stream()
                                .map(roles -> readings.nms(roles, named)))
                .toList();
    }

    private boolean isDetr(OutputRoles roles) {
        TensorInfo boxes = info(roles, OutputRole.BOXES);
        TensorInfo scores = info(roles, OutputRole.SCORES);
        int rank = boxes.rank();
        return (rank == 2 || rank == 3)
                && boxes.lastSize() == COORDINATES
                && scores.shape().equals(boxes.shape().subList(0, rank - 1))
                && info(roles, OutputRole.LABELS).shape().equals(scores.shape())
                && !scores.isIndex()
                && !boxes.isIndex();
    }

    private boolean isNms(OutputRoles roles) {
        TensorInfo boxes = info(roles, OutputRole.BOXES);
        long pictures = boxes.rank() == 3 ? boxes.size(0) : 1;
        return isDetr(roles) && info(roles, OutputRole.COUNT).valueCount() == pictures;
    }

    private Reading detr(OutputRoles roles, boolean named) {
        Evidence evidence = evidence(roles, room(roles));
        if (!named && !isToldSizes()) {
            evidence.say(
                    "no second input [b, 2] for the size of the picture, so that the unit of its boxes is unknown");
        }
        return new Reading(new LabelledBoxes(LayoutName.DETR, roles), true, evidence.against());
    }

    private Reading nms(OutputRoles roles, boolean named) {
        float count = first(roles, OutputRole.COUNT);
        int room = room(roles);
        boolean counts = Scores.isIndex(count) && count >= 0 && count <= room;
        Evidence evidence = evidence(roles, counts ? Math.round(count) : 0);
        if (!counts) {
            evidence.say("a number of detections of %.3g with room for %d", count, room);
        }
        if (!named && info(roles, OutputRole.BOXES).name().contains("detection_boxes")) {
            evidence.say("the names of a TensorFlow model, whose boxes are relative and begin with y");
        }
        return new Reading(new LabelledBoxes(LayoutName.NMS_TENSORS, roles), true, evidence.against());
    }

    private Evidence evidence(OutputRoles roles, int rows) {
        return new Evidence()
                .scores(Table.ofRows(output(roles, OutputRole.SCORES), rows, 1), 0, 1)
                .labels(Table.ofRows(output(roles, OutputRole.LABELS), rows, 1), 0, sample.namedClasses())
                .cornersInPixels(Table.ofRows(output(roles, OutputRole.BOXES), rows, COORDINATES), 0);
    }

    private boolean isToldSizes() {
        return sample.inputs().size() == 2
                && sample.inputs().stream().anyMatch(input -> input.rank() <= 2 && input.lastSize() == 2);
    }

    private int room(OutputRoles roles) {
        return (int) info(roles, OutputRole.SCORES).lastSize();
    }

    private float first(OutputRoles roles, OutputRole role) {
        return output(roles, role).values().get(0);
    }

    private RawOutput output(OutputRoles roles, OutputRole role) {
        return roles.output(sample.outputs(), role);
    }

    private TensorInfo info(OutputRoles roles, OutputRole role) {
        return output(roles, role).info();
    }
}

package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.OptionalInt;

/** The ways to read a model that answers with logits and relative boxes, in any order. */
final class QueryReadings {

    private static final int COORDINATES = 4;
    private static final List<OutputRole> ROLES = List.of(OutputRole.BOXES, OutputRole.LOGITS);

    private final ModelSample sample;

    private QueryReadings(ModelSample sample) {
        this.sample = sample;
    }

    static List<Reading> of(ModelSample sample) {
        QueryReadings readings = new QueryReadings(sample);
        return RoleAssignments.of(sample.outputs(), ROLES, readings::fits).stream()
                .map(readings::read)
                .toList();
    }

    private boolean fits(OutputRoles roles) {
        TensorInfo boxes = output(roles, OutputRole.BOXES).info();
        TensorInfo logits = output(roles, OutputRole.LOGITS).info();
        return boxes.rank() == 3
                && boxes.lastSize() == COORDINATES
                && boxes.size(0) >= 1
                && logits.rank() == 3
                && logits.lastSize() >= 1
                && logits.shape().subList(0, 2).equals(boxes.shape().subList(0, 2))
                && !boxes.isIndex()
                && !logits.isIndex();
    }

    private Reading read(OutputRoles roles) {
        RawOutput boxes = output(roles, OutputRole.BOXES);
        RawOutput logits = output(roles, OutputRole.LOGITS);
        Table table = Table.ofRows(logits, logits.info().size(1), logits.info().size(2));
        Evidence evidence = new Evidence()
                .logits(table)
                .centresRelative(Table.ofRows(boxes, boxes.info().size(1), COORDINATES));
        DetrQueries.Activation activation = activation(table, evidence);
        return new Reading(
                new DetrQueries(
                        new DetrQueries.ModelSize(sample.inputWidthPx(), sample.inputHeightPx()),
                        roles.position(OutputRole.BOXES),
                        roles.position(OutputRole.LOGITS),
                        activation,
                        classes(table, activation)),
                true,
                evidence.against());
    }

    /**
     * As many logits as names: a sigmoid each. One more, or no names: a last class for no object, or a sigmoid model that
     * leaves the last one unused; on padding, where there is no object, the values differ.
     */
    private DetrQueries.Activation activation(Table logits, Evidence evidence) {
        OptionalInt named = sample.namedClasses();
        if (named.isPresent() && named.getAsInt() != logits.columns() - 1) {
            return DetrQueries.Activation.SIGMOID; // another number of names is refused as such
        }
        LogitVotes votes = LogitVotes.of(logits);
        if (votes.areForSoftmax()) {
            return DetrQueries.Activation.SOFTMAX;
        }
        if (!votes.areForSigmoid()) {
            evidence.say(
                    "%d logits for each box, and neither the names of classes nor the values tell whether the last one means \"no object\"",
                    logits.columns());
        }
        return DetrQueries.Activation.SIGMOID;
    }

    private int classes(Table logits, DetrQueries.Activation activation) {
        boolean lastIsNone = activation == DetrQueries.Activation.SOFTMAX
                || sample.namedClasses().orElse(logits.columns()) == logits.columns() - 1;
        return logits.columns() - (lastIsNone ? 1 : 0);
    }

    private RawOutput output(OutputRoles roles, OutputRole role) {
        return roles.output(sample.outputs(), role);
    }
}

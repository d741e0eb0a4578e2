package io.roadwatch.detector.detect.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The ways to read a model that answers in one output. Heads with a row for every anchor are known by the number of their
 * rows, which follows from the size of the input.
 */
final class SingleOutputReadings {

    private static final int BOX_VALUES = 4;
    private static final int ANCHORS_PER_CELL = 3; // of YOLOv5 and YOLOv7

    private final ModelSample sample;
    private final boolean named;
    private final int position;
    private final RawOutput output;
    private final List<Reading> found = new ArrayList<>();

    private SingleOutputReadings(ModelSample sample, boolean named, int position) {
        this.sample = sample;
        this.named = named;
        this.position = position;
        this.output = sample.outputs().get(position);
    }

    /** @param named whether the operator names the layout; then heads may have any number of rows */
    static List<Reading> of(ModelSample sample, boolean named) {
        OptionalInt position = mainOutput(sample.outputs());
        if (position.isEmpty()) {
            return List.of();
        }
        SingleOutputReadings readings = new SingleOutputReadings(sample, named, position.getAsInt());
        readings.read();
        return readings.found;
    }

    /** The only output, or the one that feature maps {@code [b, anchors, h, w, 5 + classes]} come along with, as of YOLOv5. */
    private static OptionalInt mainOutput(List<RawOutput> outputs) {
        if (outputs.size() == 1) {
            return OptionalInt.of(0);
        }
        int[] heads = IntStream.range(0, outputs.size())
                .filter(i -> outputs.get(i).info().rank() == 3)
                .toArray();
        if (heads.length != 1) {
            return OptionalInt.empty();
        }
        long rowLength = outputs.get(heads[0]).info().lastSize();
        boolean maps = IntStream.range(0, outputs.size())
                .filter(i -> i != heads[0])
                .mapToObj(i -> outputs.get(i).info())
                .allMatch(info -> info.rank() == 5 && info.lastSize() == rowLength);
        return maps ? OptionalInt.of(heads[0]) : OptionalInt.empty();
    }

    private void read() {
        TensorInfo info = output.info();
        if (info.rank() == 3 && info.size(0) >= 1) {
            int middle = (int) info.size(1);
            int last = (int) info.size(2);
            if (sample.outputs().size() == 1) {
                gridRows(middle, last);
                classPlanes(middle, last);
                classRows(middle, last);
                endToEnd(middle, last);
            }
            objectRows(middle, last);
        } else if (info.rank() == 2 && sample.outputs().size() == 1 && info.size(1) == NmsRows.ROW_LENGTH) {
            nmsRows((int) info.size(0));
        }
    }

    private void gridRows(int rows, int rowLength) {
        int classes = rowLength - YoloxHead.BOX_VALUES;
        for (Pyramid pyramid : List.of(Pyramid.FROM_8_TO_32, Pyramid.FROM_8_TO_64)) {
            boolean fits = pyramid.fits(sample.inputWidthPx(), sample.inputHeightPx());
            if (classes > 0 && fits && rows == pyramid.cells(sample.inputWidthPx(), sample.inputHeightPx())) {
                Table table = Table.ofRows(output, rows, rowLength);
                found.add(new Reading(
                        new YoloxHead(sample.inputWidthPx(), sample.inputHeightPx(), pyramid, classes),
                        true,
                        new Evidence()
                                .scores(table, BOX_VALUES, rowLength)
                                .offsetsInCells(table)
                                .against()));
            }
        }
    }

    /** One row for each cell may be of YOLOX or of YOLOv6, whose inputs are opposite, and no value of a grey picture tells. */
    private void objectRows(int rows, int rowLength) {
        int classes = rowLength - YoloxHead.BOX_VALUES;
        boolean everyCell = hasCells(rows);
        boolean everyAnchor = rows % ANCHORS_PER_CELL == 0 && hasCells(rows / ANCHORS_PER_CELL);
        if (classes > 0 && (named || everyCell || everyAnchor)) {
            Table table = Table.ofRows(output, rows, rowLength);
            Evidence evidence =
                    new Evidence().scores(table, BOX_VALUES, rowLength).centresInPixels(table);
            if (everyCell && !named) { // a raw grid has the same shape
                evidence.someBoxes(table);
            }
            if (named || everyCell) {
                found.add(new Reading(
                        AnchorRows.withObjectness(LayoutName.YOLOX_DECODED, position, rows, classes),
                        everyCell,
                        evidence.against()));
            }
            found.add(new Reading(
                    AnchorRows.withObjectness(LayoutName.YOLOV5, position, rows, classes),
                    everyCell || everyAnchor,
                    evidence.against()));
        }
    }

    private void classPlanes(int planes, int anchors) {
        int classes = planes - BOX_VALUES;
        if (classes > 0 && (named || hasCells(anchors))) {
            Table table = Table.ofPlanes(output, anchors, planes);
            found.add(new Reading(
                    new ClassPlanes(anchors, classes),
                    hasCells(anchors),
                    new Evidence()
                            .scores(table, BOX_VALUES, planes)
                            .centresInPixels(table)
                            .against()));
        }
    }

    private void classRows(int rows, int rowLength) {
        int classes = rowLength - BOX_VALUES;
        if (classes > 0 && (named || hasCells(rows))) {
            Table table = Table.ofRows(output, rows, rowLength);
            found.add(new Reading(
                    AnchorRows.withoutObjectness(position, rows, classes),
                    hasCells(rows),
                    new Evidence()
                            .scores(table, BOX_VALUES, rowLength)
                            .centresInPixels(table)
                            .against()));
        }
    }

    private void endToEnd(int rows, int rowLength) {
        if (rowLength == EndToEndRows.ROW_LENGTH) {
            Table table = Table.ofRows(output, rows, rowLength);
            found.add(new Reading(
                    new EndToEndRows(),
                    true,
                    new Evidence()
                            .scores(table, EndToEndRows.SCORE, EndToEndRows.SCORE + 1)
                            .labels(table, EndToEndRows.LABEL, sample.namedClasses())
                            .cornersInPixels(table, 0)
                            .against()));
        }
    }

    private void nmsRows(int rows) {
        Table table = Table.ofRows(output, rows, NmsRows.ROW_LENGTH);
        found.add(new Reading(
                new NmsRows(),
                true,
                new Evidence()
                        .labels(table, 0, OptionalInt.empty())
                        .scores(table, NmsRows.SCORE, NmsRows.SCORE + 1)
                        .labels(table, NmsRows.LABEL, sample.namedClasses())
                        .cornersInPixels(table, 1)
                        .against()));
    }

    private boolean hasCells(long rows) {
        return Pyramid.anyHas(rows, sample.inputWidthPx(), sample.inputHeightPx());
    }
}

package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are understood without being told the layout. */
class LayoutRecogniserTest {

    static Stream<Arguments> models() {
        return Stream.of(
                arguments("YOLOX nano", 416, Samples.rawGrid(3_549, 80), LayoutName.YOLOX, 80),
                arguments("YOLOX of one class", 416, Samples.rawGrid(3_549, 1), LayoutName.YOLOX, 1),
                arguments("YOLOX with P6", 1280, Samples.rawGrid(34_000, 3), LayoutName.YOLOX, 3),
                arguments("YOLOv5", 640, Samples.pixelRows(25_200, 81, 640), LayoutName.YOLOV5, 80),
                arguments("YOLOv5 of one class", 640, Samples.pixelRows(25_200, 2, 640), LayoutName.YOLOV5, 1),
                arguments("YOLOv5 with P6", 1280, Samples.pixelRows(102_000, 3, 1280), LayoutName.YOLOV5, 2),
                arguments("YOLOv8", 640, planes(8_400, 80, 640), LayoutName.YOLOV8, 80),
                arguments("YOLO11 of 320", 320, planes(2_100, 80, 320), LayoutName.YOLOV8, 80),
                arguments("YOLOv8 of one class", 640, planes(8_400, 1, 640), LayoutName.YOLOV8, 1),
                arguments("YOLOv8 of two classes", 640, planes(8_400, 2, 640), LayoutName.YOLOV8, 2),
                arguments("YOLOv8 with P2", 640, planes(34_000, 3, 640), LayoutName.YOLOV8, 3),
                arguments("YOLOv10", 640, Samples.objects(300, 80, 640), LayoutName.END_TO_END, null),
                arguments("nothing found", 640, zeros(1, 300, 6), LayoutName.END_TO_END, null),
                arguments("NMS without objects", 320, zeros(0, 7), LayoutName.NMS_ROWS, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void modelOfOneOutputIsKnownByShapeAndValues(
            String model, int inputPx, RawOutput output, LayoutName name, Integer classes) {
        OutputLayout layout = recognise(Samples.of(inputPx, inputPx, output));

        assertThat(layout.name()).isEqualTo(name);
        assertThat(layout.classCount()).isEqualTo(classes == null ? OptionalInt.empty() : OptionalInt.of(classes));
    }

    @Test
    void inputNeedNotBeSquare() {
        int anchors = Pyramid.FROM_8_TO_32.cells(640, 384);

        assertThat(recognise(Samples.of(640, 384, Samples.rawGrid(anchors, 80))).name())
                .isEqualTo(LayoutName.YOLOX);
        assertThat(recognise(Samples.of(384, 640, planes(anchors, 80, 384))).name())
                .isEqualTo(LayoutName.YOLOV8);
    }

    @Test
    void transposedClassPlanesAreToldFromObjectnessByTheNumberOfNames() {
        ModelSample sample = Samples.of(640, 640, Samples.pixelRows(8_400, 81, 640));

        assertThat(recognise(Samples.named(sample, 81)).name()).isEqualTo(LayoutName.YOLOV8);
    }

    @ParameterizedTest
    @EnumSource(
            value = LayoutName.class,
            names = {"YOLOX_DECODED", "YOLOV5"})
    void operatorNamesTheFamilyOfRowsWithObjectnessForEachCell(LayoutName wanted) {
        ModelSample sample = Samples.named(Samples.of(416, 416, Samples.pixelRows(3_549, 81, 416)), 80);

        assertThat(recognise(sample, wanted).name()).isEqualTo(wanted);
        assertThat(recognise(sample, wanted).classCount()).hasValue(80);
    }

    @Test
    void featureMapsBesideTheRowsAreLeftAlone() {
        RawOutput maps = zeros(1, 3, 8, 8, 7);
        RawOutput rows = Samples.pixelRows(252, 3, 64);
        OutputLayout layout = recognise(Samples.of(64, 64, maps, rows));
        RawOutput seen = Outputs.filled("output", List.of(1L, 252L, 7L), 0.75f);

        assertThat(layout.name()).isEqualTo(LayoutName.YOLOV5);
        assertThat(Outputs.decode(layout, 0.5f, maps, seen)).hasSize(252);
    }

    @Test
    void detectionsOfTensorsAreKnownInAnyOrder() {
        RawOutput count = Outputs.indices("num_dets", List.of(1L, 1L), 1);
        RawOutput boxes = Outputs.of("det_boxes", List.of(1L, 2L, 4L), 10, 20, 30, 40, 0, 0, 0, 0);
        RawOutput scores = Outputs.of("det_scores", List.of(1L, 2L), 0.5f, 0);
        RawOutput classes = Outputs.of("det_classes", List.of(1L, 2L), 2, 0);
        for (List<RawOutput> order : List.of(
                List.of(count, boxes, scores, classes),
                List.of(classes, scores, boxes, count),
                List.of(scores, count, classes, boxes))) {
            OutputLayout layout = recognise(Samples.of(640, 640, order.toArray(new RawOutput[0])));

            assertThat(layout.name()).isEqualTo(LayoutName.NMS_TENSORS);
            assertThat(Outputs.decode(layout, 0.35f, order.toArray(new RawOutput[0])))
                    .containsExactly("2 0.50 [10 20 30 40]");
        }
    }

    @Test
    void tensorsWithoutTellingNamesAreKnownByTypesAndValues() {
        RawOutput count = Outputs.of("a", List.of(1L), 2);
        RawOutput boxes = Outputs.of("b", List.of(2L, 4L), 10, 20, 30, 40, 50, 60, 70, 80);
        RawOutput classes = Outputs.of("c", List.of(2L), 2, 7);
        RawOutput scores = Outputs.of("d", List.of(2L), 0.5f, 0.25f);

        OutputLayout layout = recognise(Samples.of(640, 640, count, boxes, classes, scores));

        assertThat(Outputs.decode(layout, 0.35f, count, boxes, classes, scores))
                .containsExactly("2 0.50 [10 20 30 40]");
    }

    @Test
    void detrIsKnownWithAndWithoutTheDimensionOfTheBatch() {
        RawOutput labels = Outputs.indices("x", List.of(1L), 2);
        RawOutput boxes = Outputs.of("y", List.of(1L, 4L), 10, 20, 30, 40);
        RawOutput scores = Outputs.of("z", List.of(1L), 0.5f);
        RawOutput labelsOfBatch = Outputs.indices("labels", List.of(1L, 1L), 2);
        RawOutput boxesOfBatch = Outputs.of("boxes", List.of(1L, 1L, 4L), 10, 20, 30, 40);
        RawOutput scoresOfBatch = Outputs.of("scores", List.of(1L, 1L), 0.5f);

        OutputLayout single = recognise(Samples.withSizes(Samples.of(320, 320, scores, labels, boxes)));
        OutputLayout batched =
                recognise(Samples.withSizes(Samples.of(320, 320, labelsOfBatch, boxesOfBatch, scoresOfBatch)));

        assertThat(single.name()).isEqualTo(LayoutName.DETR);
        assertThat(Outputs.decode(single, 0.35f, scores, labels, boxes)).containsExactly("2 0.50 [10 20 30 40]");
        assertThat(batched.name()).isEqualTo(LayoutName.DETR);
        assertThat(Outputs.decode(batched, 0.35f, labelsOfBatch, boxesOfBatch, scoresOfBatch))
                .containsExactly("2 0.50 [10 20 30 40]");
    }

    @Test
    void asManyLogitsAsNamesHaveASigmoidEach() {
        ModelSample sample =
                Samples.of(640, 640, Samples.lowLogits("logits", 300, 80), Samples.relativeBoxes("pred_boxes", 300));

        assertThat(queries(Samples.named(sample, 80)).activation()).isEqualTo(DetrQueries.Activation.SIGMOID);
        assertThat(queries(sample).classCount()).hasValue(80); // without names the values say so
    }

    @Test
    void oneLogitMoreThanNamesIsNoObjectWhereItOutweighsOnPadding() {
        ModelSample detr =
                Samples.of(640, 640, Samples.noneLogits("logits", 100, 92), Samples.relativeBoxes("pred_boxes", 100));
        ModelSample lastUnused =
                Samples.of(640, 640, Samples.relativeBoxes("dets", 300), Samples.lowLogits("labels", 300, 4));

        assertThat(queries(Samples.named(detr, 91)).activation()).isEqualTo(DetrQueries.Activation.SOFTMAX);
        assertThat(queries(detr).classCount()).hasValue(91);
        assertThat(queries(Samples.named(lastUnused, 3)).activation()).isEqualTo(DetrQueries.Activation.SIGMOID);
        assertThat(queries(Samples.named(lastUnused, 3)).classCount()).hasValue(3);
    }

    @Test
    void metadataOfTheExporterDecidesWhereShapesAndValuesDoNot() {
        ModelSample sample = Samples.named(Samples.of(640, 640, zeros(1, 8_400, 6)), 2);

        assertThat(recognise(Samples.with(sample, Map.of("task", "detect", "end2end", "True")))
                        .name())
                .isEqualTo(LayoutName.END_TO_END);
        assertThat(recognise(Samples.with(sample, Map.of("args", "{'batch': 1, 'nms': True}")))
                        .name())
                .isEqualTo(LayoutName.END_TO_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect", "object-detection", ""})
    void exportersCallDetectionByDifferentNames(String task) {
        ModelSample sample = Samples.of(640, 640, planes(8_400, 80, 640));

        assertThat(recognise(Samples.with(sample, Map.of("task", task))).name()).isEqualTo(LayoutName.YOLOV8);
    }

    @Test
    void operatorNamesWhatCannotBeFound() {
        ModelSample ambiguous = Samples.of(640, 640, Samples.pixelRows(8_400, 81, 640));
        ModelSample unusualStrides = Samples.of(640, 640, planes(5_000, 3, 640));
        ModelSample silent = Samples.of(640, 640, zeros(1, 8_400, 85));

        assertThat(recognise(ambiguous, LayoutName.YOLOV8).classCount()).hasValue(81);
        assertThat(recognise(ambiguous, LayoutName.YOLOV5).classCount()).hasValue(80);
        assertThat(recognise(unusualStrides, LayoutName.YOLOV8).classCount()).hasValue(3);
        assertThat(recognise(silent, LayoutName.YOLOV5).name()).isEqualTo(LayoutName.YOLOV5);
    }

    private static DetrQueries queries(ModelSample sample) {
        return (DetrQueries) recognise(sample);
    }

    private static OutputLayout recognise(ModelSample sample) {
        return LayoutRecogniser.recognise(sample, Optional.empty());
    }

    private static OutputLayout recognise(ModelSample sample, LayoutName wanted) {
        return LayoutRecogniser.recognise(sample, Optional.of(wanted));
    }

    private static RawOutput planes(int anchors, int classes, int inputPx) {
        return Outputs.transposed(Samples.pixelRows(anchors, classes, inputPx));
    }

    private static RawOutput zeros(long... shape) {
        return Outputs.filled("output", Arrays.stream(shape).boxed().toList(), 0);
    }
}

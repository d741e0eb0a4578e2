package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roadwatch.detector.detect.DetectException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are refused, and shapes that could be taken for something else. */
class LayoutRefusalTest {

    @Test
    void refusalShowsWhatWasFoundAndWhatCanBeSet() {
        assertThat(refusal(Samples.of(640, 384, zeros("output0", 1, 300, 84))))
                .isEqualTo("The outputs have the shapes of no layout that is understood. Input 640x384 px,"
                        + " inputs images FLOAT [1, 3, -1, -1], outputs output0 FLOAT [1, 300, 84]; the layout can be"
                        + " named in roadwatch.detect.layout (yolox, yolox-decoded, yolov5, yolov8, end-to-end, nms-rows,"
                        + " nms-tensors, detr, detr-raw), the classes in roadwatch.detect.class-names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "pose", "obb", "classify"})
    void modelForAnotherTaskIsRefusedByItsName(String task) {
        ModelSample sample = Samples.with(Samples.of(640, 640, pixelPlanes(8_400, 80)), Map.of("task", task));

        assertThat(refusal(sample)).startsWith("The model is made for the task " + task);
        assertThat(refusal(sample, LayoutName.YOLOV8)).startsWith("The model is made for the task " + task);
    }

    @Test
    void numberOfNamesThatContradictsTheShapeIsRefusedWithBoth() {
        assertThat(refusal(Samples.named(Samples.of(640, 640, pixelPlanes(8_400, 80)), 3)))
                .startsWith("3 classes have names, but the outputs are those of yolov8 with 80 classes. ");
        assertThat(refusal(Samples.named(
                        Samples.of(
                                640,
                                640,
                                Samples.lowLogits("logits", 300, 91),
                                Samples.relativeBoxes("pred_boxes", 300)),
                        80)))
                .startsWith("80 classes have names, but the outputs are those of detr-raw with 91 classes. ");
    }

    @ParameterizedTest
    @CsvSource({
        "YOLOX, 'one output [b, cells, 5 + classes] with a row for every cell of the strides 8, 16, 32 (and 64)'",
        "YOLOX_DECODED, 'one output [b, n, 5 + classes]'",
        "YOLOV5, 'one output [b, n, 5 + classes]'",
        "YOLOV8, 'one output [b, 4 + classes, n] or [b, n, 4 + classes]'",
        "END_TO_END, 'one output [b, n, 6]'",
        "NMS_ROWS, 'one output [n, 7]'",
        "NMS_TENSORS, 'four outputs: number of detections [b, 1], boxes [b, n, 4], scores [b, n], classes [b, n]'",
        "DETR, 'three outputs: labels [b, n], boxes [b, n, 4], scores [b, n]'",
        "DETR_RAW, 'two outputs: class logits [b, n, classes] and boxes [b, n, 4]'"
    })
    void namedLayoutThatDoesNotFitIsRefusedWithItsNeeds(LayoutName wanted, String needs) {
        assertThat(refusal(Samples.of(64, 64, zeros("output0", 1, 3, 8, 8, 85)), wanted))
                .startsWith(
                        "The layout %s needs %s, and the model has other outputs. ".formatted(wanted.label(), needs));
    }

    @Test
    void namedLayoutIsRefusedWhereValuesContradictIt() {
        assertThat(refusal(Samples.of(416, 416, Samples.pixelRows(3_549, 81, 416)), LayoutName.YOLOX))
                .startsWith("The layout yolox needs one output [b, cells, 5 + classes]")
                .contains(". As yolox with 80 classes, the model has offsets of ")
                .contains("as of boxes that are decoded already");
    }

    @Test
    void scoresWithoutASigmoidAreRefused() {
        RawOutput grid = Samples.rawGrid(3_549, 80);
        grid.values().put(1_000 * 85 + 4, -7.25f);
        RawOutput planes = pixelPlanes(8_400, 80);
        planes.values().put(50 * 8_400, -12.5f);

        assertThat(refusal(Samples.named(Samples.of(416, 416, grid), 80)))
                .startsWith("As yolox with 80 classes, the model has scores that reach from -7.25 to 0.0200 instead of"
                        + " 0 to 1, as without a sigmoid");
        assertThat(refusal(Samples.of(640, 640, planes)))
                .startsWith("As yolov8 with 80 classes, the model has scores that reach from -12.5 to 0.0200");
        assertThat(refusal(Samples.of(640, 640, planes), LayoutName.YOLOV8)).contains("-12.5");
    }

    @Test
    void scoresThatAreNoNumbersAreRefused() {
        RawOutput planes = pixelPlanes(8_400, 80);
        planes.values().put(50 * 8_400, Float.NaN);

        assertThat(refusal(Samples.of(640, 640, planes))).contains("scores that are no numbers");
    }

    @Test
    void outputWithoutNumbersIsRefused() {
        assertThat(refusal(Samples.of(640, 640, Outputs.of("text", List.of(1L, 84L, 8_400L)))))
                .startsWith("The output text FLOAT [1, 84, 8400] holds no numbers. ");
    }

    @Test
    void objectnessOrOneMoreClassIsAmbiguousWithoutNames() {
        assertThat(refusal(Samples.of(640, 640, Samples.pixelRows(8_400, 81, 640))))
                .startsWith("The outputs can be read in several ways"
                        + " (yolov8 with 81 classes, yolox-decoded with 80 classes, yolov5 with 80 classes); ");
    }

    @Test
    void rowsWithObjectnessForEachCellAreRefusedWithTheTwoChoices() {
        assertThat(refusal(Samples.named(Samples.of(416, 416, Samples.pixelRows(3_549, 81, 416)), 80)))
                .startsWith("The outputs can be read in several ways"
                        + " (yolox-decoded with 80 classes, yolov5 with 80 classes); rows with objectness, one for each"
                        + " cell, are those of YOLOX that decodes in the graph (yolox-decoded, which takes BGR 0..255,"
                        + " fit top-left) or of YOLOv6 and its kin (yolov5, which takes RGB 0..1, fit centred), and"
                        + " nothing in the file tells which. ")
                .contains("the layout can be named in roadwatch.detect.layout");
    }

    @Test
    void silentRowsOfSixAreToldByNamesOnlyAsFarAsTheyGo() {
        ModelSample silent = Samples.of(640, 640, zeros("output0", 1, 8_400, 6));

        assertThat(refusal(silent))
                .startsWith("The outputs can be read in several ways"
                        + " (yolox with 1 class, yolov8 with 2 classes, end-to-end). ");
        assertThat(refusal(Samples.named(silent, 2))).contains("(yolov8 with 2 classes, end-to-end)");
        assertThat(recognised(Samples.named(silent, 3))).isEqualTo(LayoutName.END_TO_END);
    }

    @Test
    void rowsOfSixAreToldByTheirValues() {
        assertThat(recognised(Samples.named(Samples.of(640, 640, Samples.pixelRows(8_400, 2, 640)), 2)))
                .isEqualTo(LayoutName.YOLOV8);
        assertThat(refusal(Samples.named(Samples.of(640, 640, Samples.pixelRows(8_400, 2, 640)), 1)))
                .contains("(yolox-decoded with 1 class, yolov5 with 1 class)");
        assertThat(recognised(Samples.of(640, 640, Samples.rawGrid(8_400, 1)))).isEqualTo(LayoutName.YOLOX);
        assertThat(recognised(Samples.of(640, 640, Samples.objects(8_400, 80, 640))))
                .isEqualTo(LayoutName.END_TO_END);
    }

    @Test
    void sixPlanesOfThreeHundredAreNoEndToEndModel() {
        assertThat(refusal(Samples.of(640, 640, zeros("output0", 1, 6, 300))))
                .startsWith("The outputs have the shapes of no layout that is understood. ");
    }

    @Test
    void squareOutputIsToldByItsValues() {
        RawOutput rows = Samples.pixelRows(84, 80, 64); // 64 + 16 + 4 cells
        ModelSample planes = Samples.of(64, 64, Outputs.transposed(rows));

        OutputLayout inPlanes = LayoutRecogniser.recognise(Samples.named(planes, 80), Optional.empty());
        OutputLayout inRows = LayoutRecogniser.recognise(Samples.named(Samples.of(64, 64, rows), 80), Optional.empty());

        assertThat(inPlanes).isInstanceOf(ClassPlanes.class);
        assertThat(inRows).isInstanceOf(AnchorRows.class);
        assertThat(refusal(Samples.named(Samples.of(64, 64, zeros("output0", 1, 84, 84)), 80)))
                .startsWith("The outputs can be read in several ways (yolov8 with 80 classes). ");
    }

    @Test
    void relativeBoxesAreNotTakenForPixels() {
        Random random = new Random(8);
        float[] values = new float[84 * 2_100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 4 * 2_100 ? random.nextFloat() : 0;
        }

        assertThat(refusal(Samples.of(320, 320, Outputs.rows("output0", 84, 2_100, values))))
                .contains("on average, which are no pixels");
    }

    @Test
    void classBeyondTheNamesIsRefused() {
        assertThat(refusal(Samples.named(Samples.of(640, 640, Samples.objects(300, 80, 640)), 3)))
                .startsWith("As end-to-end, the model has the class 79 (counted from 0), but 3 classes have names");
    }

    @Test
    void segmentationModelWithoutMetadataIsRefused() {
        assertThat(refusal(Samples.of(640, 640, pixelPlanes(8_400, 112), zeros("output1", 1, 32, 160, 160))))
                .startsWith("The outputs have the shapes of no layout that is understood. ");
    }

    @Test
    void labelsBoxesAndScoresOfAnUnknownUnitAreRefused() {
        RawOutput boxes = Outputs.of("boxes", List.of(0L, 4L));
        RawOutput labels = Outputs.indices("labels", List.of(0L));
        RawOutput scores = Outputs.of("scores", List.of(0L));
        ModelSample sample = Samples.of(320, 320, boxes, labels, scores);

        assertThat(refusal(sample)).contains("no second input [b, 2] for the size of the picture");
        assertThat(LayoutRecogniser.recognise(sample, Optional.of(LayoutName.DETR))
                        .name())
                .isEqualTo(LayoutName.DETR);
    }

    @Test
    void tensorFlowBoxesAreRefused() {
        assertThat(refusal(Samples.of(
                        320,
                        320,
                        Outputs.of("detection_boxes", List.of(1L, 1L, 4L), 0, 0, 0, 0),
                        Outputs.of("detection_classes", List.of(1L, 1L), 0),
                        Outputs.of("detection_scores", List.of(1L, 1L), 0),
                        Outputs.of("num_detections", List.of(1L), 0))))
                .contains("relative and begin with y");
    }

    @Test
    void scoresAndClassesThatNothingTellsApartAreRefused() {
        assertThat(refusal(Samples.of(
                        320,
                        320,
                        Outputs.of("a", List.of(1L, 2L, 4L), new float[8]),
                        Outputs.of("b", List.of(1L, 2L), 0, 0),
                        Outputs.of("c", List.of(1L, 2L), 0, 0),
                        Outputs.of("d", List.of(1L, 1L), 0))))
                .startsWith("The outputs can be read in several ways (nms-tensors). ");
    }

    @Test
    void fourLogitsAreToldFromBoxesByNamesOrValues() {
        RawOutput logits = Samples.lowLogits("a", 300, 4);
        RawOutput boxes = Samples.relativeBoxes("b", 300);
        RawOutput swappedNames = Samples.lowLogits("labels", 300, 4);
        RawOutput zeroBoxes = zeros("dets", 1, 300, 4);

        assertThat(recognised(Samples.named(Samples.of(640, 640, logits, boxes), 4)))
                .isEqualTo(LayoutName.DETR_RAW);
        assertThat(recognised(Samples.named(Samples.of(640, 640, zeroBoxes, swappedNames), 4)))
                .isEqualTo(LayoutName.DETR_RAW);
    }

    @Test
    void logitsThatAreScoresAlreadyAreRefused() {
        assertThat(refusal(Samples.named(
                        Samples.of(640, 640, zeros("scores", 1, 300, 80), Samples.relativeBoxes("boxes", 300)), 80)))
                .contains("scores in 0 to 1 where logits are expected");
    }

    @Test
    void lastLogitThatMayOrMayNotMeanNoObjectIsRefused() {
        float[] values = new float[300 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 4 == 0 ? 2 : -5; // on padding, every box is an object of the first class
        }

        assertThat(refusal(Samples.named(
                        Samples.of(
                                640, 640, Outputs.rows("logits", 300, 4, values), Samples.relativeBoxes("boxes", 300)),
                        3)))
                .contains("neither the names of classes nor the values tell whether the last one means \"no object\"");
    }

    @Test
    void boxesInPixelsAreNotTakenForRelativeOnes() {
        RawOutput boxes = Outputs.filled("boxes", List.of(1L, 300L, 4L), 100);

        assertThat(refusal(Samples.named(Samples.of(640, 640, Samples.lowLogits("logits", 300, 80), boxes), 80)))
                .contains("boxes at 100 on average, which is outside the picture if they are relative to it");
    }

    private static String refusal(ModelSample sample) {
        return refusal(sample, Optional.empty());
    }

    private static String refusal(ModelSample sample, LayoutName wanted) {
        return refusal(sample, Optional.of(wanted));
    }

    private static String refusal(ModelSample sample, Optional<LayoutName> wanted) {
        DetectException refused =
                catchThrowableOfType(DetectException.class, () -> LayoutRecogniser.recognise(sample, wanted));
        assertThat(refused).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private static LayoutName recognised(ModelSample sample) {
        return LayoutRecogniser.recognise(sample, Optional.empty()).name();
    }

    private static RawOutput pixelPlanes(int anchors, int classes) {
        return Outputs.transposed(Samples.pixelRows(anchors, classes, 640));
    }

    private static RawOutput zeros(String name, long... shape) {
        return Outputs.filled(name, Arrays.stream(shape).boxed().toList(), 0);
    }
}

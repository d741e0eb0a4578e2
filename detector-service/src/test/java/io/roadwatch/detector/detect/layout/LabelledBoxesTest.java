package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelledBoxesTest {

    private static final OutputLayout DETR = new LabelledBoxes(
            LayoutName.DETR, new OutputRoles(Map.of(OutputRole.LABELS, 0, OutputRole.BOXES, 1, OutputRole.SCORES, 2)));
    private static final OutputLayout NMS = new LabelledBoxes(
            LayoutName.NMS_TENSORS,
            new OutputRoles(
                    Map.of(OutputRole.COUNT, 0, OutputRole.BOXES, 1, OutputRole.SCORES, 2, OutputRole.LABELS, 3)));

    @Test
    void detectionsWithoutABatchAreThoseOfTheOnlyPicture() {
        RawOutput labels = Outputs.indices("labels", List.of(2L), 7, 2);
        RawOutput boxes = Outputs.of("boxes", List.of(2L, 4L), 1, 2, 30, 40, 5, 6, 9, 8);
        RawOutput scores = Outputs.of("scores", List.of(2L), 0.9f, 0.2f);

        assertThat(Outputs.decode(DETR, 0.35f, labels, boxes, scores)).containsExactly("7 0.90 [1 2 30 40]");
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(DETR, 1, Outputs.allFrom(0.35f), labels, boxes, scores));
    }

    @Test
    void detectionsOfABatchAreFoundAtTheirPlace() {
        RawOutput labels = Outputs.indices("labels", List.of(2L, 1L), 7, 2);
        RawOutput boxes = Outputs.of("boxes", List.of(2L, 1L, 4L), 1, 2, 30, 40, 5, 6, 9, 8);
        RawOutput scores = Outputs.of("scores", List.of(2L, 1L), 0.9f, 0.8f);

        assertThat(Outputs.decode(DETR, 1, Outputs.allFrom(0.35f), labels, boxes, scores))
                .containsExactly("2 0.80 [5 6 9 8]");
    }

    @Test
    void onlyAsManyAsTheCountOfEachPictureAreRead() {
        RawOutput count = Outputs.indices("num_dets", List.of(2L, 1L), 2, 1);
        RawOutput boxes =
                Outputs.of("det_boxes", List.of(2L, 2L, 4L), 1, 2, 30, 40, 5, 6, 9, 8, 10, 20, 30, 40, 0, 0, 99, 99);
        RawOutput scores = Outputs.of("det_scores", List.of(2L, 2L), 0.9f, 0.8f, 0.7f, 0.6f);
        RawOutput classes = Outputs.indices("det_classes", List.of(2L, 2L), 7, 2, 1, 5);

        assertThat(Outputs.decode(NMS, 0, Outputs.allFrom(0.35f), count, boxes, scores, classes))
                .containsExactly("7 0.90 [1 2 30 40]", "2 0.80 [5 6 9 8]");
        assertThat(Outputs.decode(NMS, 1, Outputs.allFrom(0.35f), count, boxes, scores, classes))
                .containsExactly("1 0.70 [10 20 30 40]");
    }

    @Test
    void countThatIsTooLargeIsCutAndOneBelowZeroIsNone() {
        RawOutput boxes = Outputs.of("boxes", List.of(1L, 1L, 4L), 1, 2, 30, 40);
        RawOutput scores = Outputs.of("scores", List.of(1L, 1L), 0.9f);
        RawOutput classes = Outputs.indices("classes", List.of(1L, 1L), 7);

        assertThat(Outputs.decode(NMS, 0.35f, Outputs.indices("n", List.of(1L, 1L), 100), boxes, scores, classes))
                .hasSize(1);
        assertThat(Outputs.decode(NMS, 0.35f, Outputs.indices("n", List.of(1L, 1L), -1), boxes, scores, classes))
                .isEmpty();
    }

    @Test
    void paddingLabelsBelowZeroAreNothing() {
        RawOutput labels = Outputs.indices("labels", List.of(1L), -1);
        RawOutput boxes = Outputs.of("boxes", List.of(1L, 4L), 1, 2, 30, 40);

        assertThat(Outputs.decode(DETR, 0.35f, labels, boxes, Outputs.of("scores", List.of(1L), 0.9f)))
                .isEmpty();
    }

    @Test
    void relativeBoxesAreRefusedWhenTheyAreFirstSeen() {
        RawOutput count = Outputs.indices("num_dets", List.of(1L, 1L), 1);
        RawOutput boxes = Outputs.of("det_boxes", List.of(1L, 2L, 4L), 0.1f, 0.2f, 0.3f, 0.4f, 10, 20, 30, 40);
        RawOutput scores = Outputs.of("det_scores", List.of(1L, 2L), 0.9f, 0.9f);
        RawOutput classes = Outputs.indices("det_classes", List.of(1L, 2L), 7, 2);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(NMS, 0.35f, count, boxes, scores, classes))
                .withMessageStartingWith("The layout nms-tensors needs boxes in input pixels")
                .withMessageContaining("det_boxes FLOAT [1, 2, 4] (1)");
    }

    @Test
    void outputsThatDoNotBelongTogetherAreRefused() {
        RawOutput labels = Outputs.indices("labels", List.of(1L), 1);
        RawOutput boxes = Outputs.of("boxes", List.of(1L, 4L), 1, 2, 30, 40);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(DETR, 0.35f, labels, boxes, Outputs.of("scores", List.of(2L), 1, 1)))
                .withMessageContaining("labels INT64 [1]");
    }

    @Test
    void neitherFamilyNeedsSuppression() {
        assertThat(DETR.needsSuppression()).isFalse();
        assertThat(NMS.needsSuppression()).isFalse();
    }
}

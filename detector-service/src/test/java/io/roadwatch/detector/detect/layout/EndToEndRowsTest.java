package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndToEndRowsTest {

    private final OutputLayout layout = new EndToEndRows();

    @Test
    void rowIsCornersScoreAndClassAndZerosAreNothing() {
        RawOutput output = Outputs.rows("output0", 3, 6, 1, 2, 30, 40, 0.9f, 7, 5, 6, 9, 8, 0.2f, 2, 0, 0, 0, 0, 0, 0);

        assertThat(Outputs.decode(layout, 0.35f, output)).containsExactly("7 0.90 [1 2 30 40]");
        assertThat(layout.needsSuppression()).isFalse();
        assertThat(layout.classCount()).isEmpty();
    }

    @Test
    void invertedEmptyAndEndlessBoxesNeverComeOut() {
        RawOutput output = Outputs.rows(
                "output0", 3, 6, 30, 2, 1, 40, 0.9f, 7, 5, 6, 5, 8, 0.9f, 2, 5, 6, Float.POSITIVE_INFINITY, 8, 0.9f, 2);

        assertThat(Outputs.decode(layout, 0.35f, output)).isEmpty();
    }

    @Test
    void everyPictureOfABatchIsFoundAtItsPlace() {
        RawOutput output = Outputs.of("output0", List.of(2L, 1L, 6L), 1, 2, 30, 40, 0.9f, 7, 5, 6, 9, 8, 0.8f, 2);

        assertThat(Outputs.decode(layout, 1, Outputs.allFrom(0.35f), output)).containsExactly("2 0.80 [5 6 9 8]");
    }

    @Test
    void classThatIsNoWholeNumberShowsThatColumnsMeanSomethingElse() {
        RawOutput swapped = Outputs.rows("output0", 1, 6, 1, 2, 30, 40, 1, 0.9f);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0.35f, swapped))
                .withMessage(
                        "The layout end-to-end expects a class and a score in 0..1 where output0 FLOAT [1, 1, 6] has"
                                + " 0.9 and 1.0; name the right one in roadwatch.detect.layout.");
    }

    @Test
    void relativeBoxesAreRefusedWhenTheyAreFirstSeen() {
        RawOutput relative = Outputs.rows(
                "output0", 3, 6, 0.1f, 0.2f, 0.3f, 0.4f, 0.9f, 7, 0.5f, 0, 1.1f, 1, 0.8f, 2, 0, 0, 0, 0, 0, 0);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0.35f, relative))
                .withMessage("The layout end-to-end needs boxes in input pixels, but all that are confident enough in"
                        + " output0 FLOAT [1, 3, 6] (2) lie within 1.5 px of the corner of the picture, so that they look"
                        + " relative to it (0..1); export the model with boxes in pixels.");
    }

    @Test
    void relativeBoxesAreSeenWhateverTheirClassIsToUs() {
        RawOutput relative = Outputs.rows("output0", 1, 6, 0.1f, 0.2f, 0.3f, 0.4f, 0.9f, 7);
        CandidateFilter onlyCars = new CandidateFilter(0.35f, index -> index == 2);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0, onlyCars, relative));
    }

    @Test
    void tinyBoxInTheCornerIsOneWhereOthersArePixels() {
        RawOutput output = Outputs.rows(
                "output0", 3, 6, 0, 0, 1, 1, 0.9f, 7, 5, 6, 9, 8, 0.8f, 2, 0.1f, 0.1f, 0.2f, 0.2f, 0.1f, 2);

        assertThat(Outputs.decode(layout, 0.35f, output)).containsExactly("7 0.90 [0 0 1 1]", "2 0.80 [5 6 9 8]");
    }

    @Test
    void boxesOfNothingSayNothingAboutTheirUnit() {
        RawOutput output = Outputs.rows("output0", 2, 6, 0, 0, 0, 0, 0.9f, 7, 0.1f, 0.1f, 0.2f, 0.2f, 0.1f, 2);

        assertThat(Outputs.decode(layout, 0.35f, output)).isEmpty();
    }

    @Test
    void noRowsAreNothing() {
        assertThat(Outputs.decode(layout, 0.35f, Outputs.rows("output0", 0, 6))).isEmpty();
    }
}

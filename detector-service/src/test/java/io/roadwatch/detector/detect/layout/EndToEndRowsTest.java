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
    void noRowsAreNothing() {
        assertThat(Outputs.decode(layout, 0.35f, Outputs.rows("output0", 0, 6))).isEmpty();
    }
}

package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NmsRowsTest {

    private final OutputLayout layout = new NmsRows();

    @Test
    void rowIsPictureCornersClassAndScore() {
        RawOutput output = Outputs.of(
                "output", List.of(3L, 7L), 0, 1, 2, 30, 40, 7, 0.9f, 1, 5, 6, 9, 8, 2, 0.8f, 0, 5, 6, 9, 8, 2, 0.2f);

        assertThat(Outputs.decode(layout, 0, Outputs.allFrom(0.35f), output)).containsExactly("7 0.90 [1 2 30 40]");
        assertThat(Outputs.decode(layout, 1, Outputs.allFrom(0.35f), output)).containsExactly("2 0.80 [5 6 9 8]");
        assertThat(Outputs.decode(layout, 2, Outputs.allFrom(0.35f), output)).isEmpty();
        assertThat(layout.needsSuppression()).isFalse();
    }

    @Test
    void noRowsAreNothing() {
        assertThat(Outputs.decode(layout, 0.35f, Outputs.of("output", List.of(0L, 7L))))
                .isEmpty();
    }

    @Test
    void scoreWhereTheClassIsExpectedIsNotShownAsABox() {
        RawOutput swapped = Outputs.of("output", List.of(1L, 7L), 0, 1, 2, 30, 40, 0.9f, 7);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0.35f, swapped))
                .withMessageContaining("nms-rows expects a class and a score in 0..1");
    }

    @Test
    void relativeBoxesAreRefusedWhenTheyAreFirstSeen() {
        RawOutput relative = Outputs.of(
                "output", List.of(2L, 7L), 0, 0.1f, 0.2f, 0.3f, 0.4f, 7, 0.9f, 1, 100, 200, 300, 400, 7, 0.9f);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0.35f, relative))
                .withMessageStartingWith("The layout nms-rows needs boxes in input pixels");
        assertThat(Outputs.decode(layout, 1, Outputs.allFrom(0.35f), relative)).hasSize(1);
    }

    @Test
    void outputOfAnotherShapeIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(layout, 0.35f, Outputs.of("output", List.of(1L, 6L), new float[6])));
    }
}

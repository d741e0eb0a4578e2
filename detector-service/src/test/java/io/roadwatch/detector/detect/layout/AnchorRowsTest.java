package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorRowsTest {

    private static final OutputLayout WITH_OBJECTNESS = AnchorRows.withObjectness(LayoutName.YOLOV5, 0, 2, 3);
    private static final OutputLayout WITHOUT_OBJECTNESS = AnchorRows.withoutObjectness(0, 2, 3);

    @Test
    void confidenceIsObjectnessTimesTheBestClass() {
        RawOutput output = Outputs.rows(
                "output", 2, 8, 50, 40, 20, 10, 0.8f, 0.1f, 0.9f, 0.2f, 10, 10, 4, 4, 0.5f, 0.6f, 0.1f, 0.1f);

        assertThat(Outputs.decode(WITH_OBJECTNESS, 0.3f, output))
                .containsExactly("1 0.72 [40 35 60 45]", "0 0.30 [8 8 12 12]");
        assertThat(Outputs.decode(WITH_OBJECTNESS, 0.31f, output)).containsExactly("1 0.72 [40 35 60 45]");
    }

    @Test
    void withoutObjectnessTheBestClassCountsAlone() {
        RawOutput output =
                Outputs.rows("output", 2, 7, 50, 40, 20, 10, 0.1f, 0.2f, 0.9f, 10, 10, 4, 4, 0.5f, 0.3f, 0.1f);

        assertThat(Outputs.decode(WITHOUT_OBJECTNESS, 0.35f, output))
                .containsExactly("2 0.90 [40 35 60 45]", "0 0.50 [8 8 12 12]");
    }

    @Test
    void objectOfAClassThatIsNotReportedIsNotItsSecondBestClass() {
        RawOutput output = Outputs.rows("output", 2, 7, 50, 40, 20, 10, 0.9f, 0.8f, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(Outputs.decode(WITHOUT_OBJECTNESS, 0, new CandidateFilter(0.35f, index -> index > 0), output))
                .isEmpty();
    }

    @Test
    void boxesThatAreNoneNeverComeOut() {
        RawOutput output = Outputs.rows("output", 2, 7, Float.NaN, 40, 20, 10, 0.9f, 0, 0, 10, 10, -4, 4, 0.9f, 0, 0);
        RawOutput endless =
                Outputs.rows("output", 2, 7, 50, 40, Float.POSITIVE_INFINITY, 10, 0.9f, 0, 0, 10, 10, 4, 0, 0.9f, 0, 0);
        RawOutput scoreless = Outputs.rows(
                "output", 2, 7, 50, 40, 20, 10, Float.NaN, 0, 0, 10, 10, 4, 4, Float.NaN, Float.NaN, Float.NaN);

        assertThat(Outputs.decode(WITHOUT_OBJECTNESS, 0.35f, output)).isEmpty();
        assertThat(Outputs.decode(WITHOUT_OBJECTNESS, 0.35f, endless)).isEmpty();
        assertThat(Outputs.decode(WITHOUT_OBJECTNESS, 0.35f, scoreless)).isEmpty();
    }

    @Test
    void everyPictureOfABatchIsFoundAtItsPlace() {
        OutputLayout one = AnchorRows.withoutObjectness(0, 1, 1);
        RawOutput output = Outputs.of("output", List.of(2L, 1L, 5L), 50, 40, 20, 10, 0.9f, 10, 10, 4, 4, 0.5f);

        assertThat(Outputs.decode(one, 0, Outputs.allFrom(0.35f), output)).containsExactly("0 0.90 [40 35 60 45]");
        assertThat(Outputs.decode(one, 1, Outputs.allFrom(0.35f), output)).containsExactly("0 0.50 [8 8 12 12]");
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(one, 2, Outputs.allFrom(0.35f), output));
    }

    @Test
    void reducedPrecisionDoesNotLiftConfidenceAboveOne() {
        OutputLayout one = AnchorRows.withoutObjectness(0, 1, 1);

        assertThat(Outputs.decode(one, 0.35f, Outputs.rows("output", 1, 5, 50, 40, 20, 10, 1.004f)))
                .containsExactly("0 1.00 [40 35 60 45]");
    }
}

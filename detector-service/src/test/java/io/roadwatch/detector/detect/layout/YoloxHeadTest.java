package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntPredicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked by hand for an input of 64x32 px: 8x4 cells of stride 8, 4x2 of stride 16, 2x1 of stride 32. */
class YoloxHeadTest {

    private static final int STRIDE_16_FROM = 32;
    private static final int STRIDE_32_FROM = 40;
    private static final int ROWS = 42;
    private static final Offset<Float> ROUNDING = Offset.offset(1e-4f);

    /** Of person, car and bus. */
    private final IntPredicate carsAndBuses = index -> index > 0;

    private final YoloxHead head = new YoloxHead(64, 32, 3);
    private final FloatBuffer output = FloatBuffer.allocate(ROWS * 8);
    private final Candidates candidates = new Candidates();

    @Test
    void offsetsCountFromTheCellAndSizesAreLogarithms() {
        // row 32 + 5: stride 16, column 1, line 1
        row(STRIDE_16_FROM + 5, 0.5f, 0.25f, (float) Math.log(2), (float) Math.log(0.5), 0.8f, 0, 0.9f, 0.1f);

        decode(0.35f);

        assertThat(candidates.size()).isEqualTo(1);
        assertThat(candidates.left(0)).isCloseTo(24 - 16, ROUNDING);
        assertThat(candidates.top(0)).isCloseTo(20 - 4, ROUNDING);
        assertThat(candidates.right(0)).isCloseTo(24 + 16, ROUNDING);
        assertThat(candidates.bottom(0)).isCloseTo(20 + 4, ROUNDING);
        assertThat(candidates.confidence(0)).isCloseTo(0.72f, ROUNDING);
        assertThat(candidates.classIndex(0)).isEqualTo(1);
    }

    @Test
    void gridsFollowEachOtherFromFineToCoarse() {
        row(31, 0, 0, 0, 0, 1, 0, 1, 0); // stride 8, last cell: column 7, line 3
        row(STRIDE_16_FROM + 7, 0, 0, 0, 0, 1, 0, 1, 0); // column 3, line 1
        row(STRIDE_32_FROM + 1, 0, 0, 0, 0, 1, 0, 1, 0); // column 1, line 0

        decode(0.35f);

        assertThat(candidates.left(0) + 4).isCloseTo(56, ROUNDING);
        assertThat(candidates.top(0) + 4).isCloseTo(24, ROUNDING);
        assertThat(candidates.left(1) + 8).isCloseTo(48, ROUNDING);
        assertThat(candidates.top(1) + 8).isCloseTo(16, ROUNDING);
        assertThat(candidates.left(2) + 16).isCloseTo(32, ROUNDING);
        assertThat(candidates.top(2) + 16).isCloseTo(0, ROUNDING);
    }

    @Test
    void confidenceIsObjectnessTimesTheBestClassAndMayEqualTheThreshold() {
        row(0, 0, 0, 0, 0, 0.5f, 0, 0.75f, 0.5f); // 0.375
        row(1, 0, 0, 0, 0, 0.5f, 0, 0.5f, 0.25f); // 0.25

        decode(0.375f);

        assertThat(candidates.size()).isEqualTo(1);
    }

    @Test
    void objectOfAClassThatIsNotReportedIsNotItsSecondBestClass() {
        row(0, 0, 0, 0, 0, 1, 0.9f, 0.8f, 0.1f); // a person that looks like a car

        decode(0.35f);

        assertThat(candidates.size()).isZero();
    }

    @Test
    void scoresThatAreNoNumbersAreIgnored() {
        row(0, 0, 0, 0, 0, Float.NaN, 0, 1, 0);
        row(1, 0, 0, 0, 0, 1, Float.NaN, Float.NaN, Float.NaN);

        decode(0.35f);

        assertThat(candidates.size()).isZero();
    }

    @Test
    void outputOfAnotherShapeIsRefused() {
        List<RawOutput> shorter = List.of(Outputs.of("output", List.of(1L, 41L, 8L), FloatBuffer.allocate(41 * 8)));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> head.decode(shorter, 0, new CandidateFilter(0.35f, carsAndBuses), candidates))
                .withMessage("The model answered with output FLOAT [1, 41, 8] and 328 values, but its layout needs"
                        + " [more than 0, 42, 8]; it did not do so when it was loaded.");
    }

    @Test
    void coarsestGridOfALargePyramidIsTheLast() {
        YoloxHead large = new YoloxHead(128, 64, Pyramid.FROM_8_TO_64, 1); // 128 + 32 + 8 + 2 cells
        float[] values = new float[170 * 6];
        values[169 * 6 + 4] = 1;
        values[169 * 6 + 5] = 0.5f;

        large.decode(List.of(Outputs.rows("output", 170, 6, values)), 0, Outputs.allFrom(0.35f), candidates);

        assertThat(Outputs.boxes(candidates)).containsExactly("0 0.50 [32 -32 96 32]");
    }

    @Test
    void everyPictureOfABatchIsFoundAtItsPlace() {
        YoloxHead small = new YoloxHead(32, 32, 1); // 16 + 4 + 1 cells
        float[] values = new float[2 * 21 * 6];
        values[4] = 1;
        values[5] = 0.5f;
        values[(21 + 20) * 6 + 4] = 1;
        values[(21 + 20) * 6 + 5] = 0.75f;
        RawOutput output = Outputs.of("output", List.of(2L, 21L, 6L), FloatBuffer.wrap(values));

        small.decode(List.of(output), 1, Outputs.allFrom(0.35f), candidates);

        assertThat(Outputs.boxes(candidates)).containsExactly("0 0.75 [-16 -16 16 16]");
    }

    private void decode(float confidence) {
        head.decode(
                List.of(Outputs.of("output", List.of(1L, (long) ROWS, 8L), output)),
                0,
                new CandidateFilter(confidence, carsAndBuses),
                candidates);
    }

    private void row(int row, float... values) {
        output.put(row * 8, values);
    }
}

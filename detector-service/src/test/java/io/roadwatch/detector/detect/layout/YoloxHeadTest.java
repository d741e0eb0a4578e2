package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.FloatBuffer;
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
    void everyGridHasOneRowPerCell() {
        assertThat(YoloxHead.anchorCount(64, 32)).isEqualTo(ROWS);
        assertThat(YoloxHead.anchorCount(416, 416)).isEqualTo(3_549);
        assertThat(YoloxHead.anchorCount(640, 640)).isEqualTo(8_400);
    }

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
    void outputOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        head.decode(FloatBuffer.allocate(41 * 8), new CandidateFilter(0.35f, carsAndBuses), candidates))
                .withMessage("a raw grid for 64x32 px and 3 classes has 336 values, got 328");
    }

    @Test
    void rawGridIsToldFromDecodedBoxesAndFromScoresWithoutSigmoid() {
        for (int i = 0; i < ROWS; i++) {
            row(i, 0.5f, -0.3f, 1, 1, 0.01f, 0.2f, 0.3f, 0.5f);
        }
        assertThat(head.isRawGrid(output)).isTrue();

        row(3, 0.5f, 0.5f, 1, 1, -4.2f, 0.2f, 0.3f, 0.5f);
        assertThat(head.isRawGrid(output)).isFalse();

        for (int i = 0; i < ROWS; i++) {
            row(i, 8 * i, 16, 20, 20, 0.01f, 0.2f, 0.3f, 0.5f);
        }
        assertThat(head.isRawGrid(output)).isFalse();
    }

    private void decode(float confidence) {
        head.decode(output, new CandidateFilter(confidence, carsAndBuses), candidates);
    }

    private void row(int row, float... values) {
        output.put(row * 8, values);
    }
}

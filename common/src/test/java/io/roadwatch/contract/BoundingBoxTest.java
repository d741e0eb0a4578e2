package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BoundingBoxTest {

    @Test
    void iouOfHalfOverlappingSquaresIsOneThird() {
        BoundingBox left = new BoundingBox(0, 0, 10, 10);
        BoundingBox right = new BoundingBox(5, 0, 15, 10);

        assertThat(left.iou(right)).isCloseTo(1f / 3, within(1e-6f));
    }

    @Test
    void boxesThatOnlyTouchDoNotOverlap() {
        assertThat(new BoundingBox(0, 0, 10, 10).iou(new BoundingBox(10, 0, 20, 10)))
                .isZero();
    }

    @Test
    void centresAreThreeFourFiveApart() {
        assertThat(new BoundingBox(0, 0, 2, 2).centreDistancePx(new BoundingBox(3, 4, 5, 6)))
                .isEqualTo(5.0);
    }

    @Test
    void nanIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(Float.NaN, 0, 1, 1));
    }

    @Test
    void infinityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(0, 0, Float.POSITIVE_INFINITY, 1));
    }

    @RepeatedTest(200)
    void iouIsSymmetricAndBoundedAndOneOnlyForItself(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BoundingBox a = randomBox(random);
        BoundingBox b = randomBox(random);

        assertThat(a.iou(b)).isEqualTo(b.iou(a)).isBetween(0f, 1f);
        assertThat(a.iou(a)).isCloseTo(1f, within(1e-5f));
        assertThat(a.union(b).areaPx2()).isGreaterThanOrEqualTo(Math.max(a.areaPx2(), b.areaPx2()));
    }

    private static BoundingBox randomBox(Random random) {
        float left = random.nextFloat() * 100;
        float top = random.nextFloat() * 100;
        return new BoundingBox(left, top, left + 1 + random.nextFloat() * 100, top + 1 + random.nextFloat() * 100);
    }
}

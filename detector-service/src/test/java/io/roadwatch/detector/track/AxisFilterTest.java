package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisFilterTest {

    private static final double EXACTLY = 1e-9;

    @Test
    void oneLongStepIsThatManyShortOnes() {
        AxisFilter once = new AxisFilter(10, 4, 9);
        AxisFilter often = new AxisFilter(10, 4, 9);

        once.predict(1.8, 25);
        for (int i = 0; i < 45; i++) {
            often.predict(0.04, 25);
        }

        assertThat(often.positionVariance()).isCloseTo(once.positionVariance(), within(EXACTLY));
        assertThat(often.velocityVariance()).isCloseTo(once.velocityVariance(), within(EXACTLY));
    }

    /** Position variance 4 + 2 x 2 x 9 ... by hand: 4 + 2^2 * 9 + 3 * 2^3 / 3 = 48; velocity variance 9 + 3 * 2 = 15. */
    @Test
    void uncertaintyGrowsAsWorkedByHand() {
        AxisFilter filter = new AxisFilter(0, 4, 9);

        filter.predict(2, 3);

        assertThat(filter.positionVariance()).isCloseTo(48, within(EXACTLY));
        assertThat(filter.velocityVariance()).isCloseTo(15, within(EXACTLY));
    }

    /** After 1 s the covariance is 9, the spread 4 + 9 + 3 = 16: gains 13/16 and 9/16. */
    @Test
    void secondLookGivesAVelocity() {
        AxisFilter filter = new AxisFilter(0, 4, 9);
        filter.predict(1, 0);

        filter.correct(16, 3);

        assertThat(filter.position()).isCloseTo(13, within(EXACTLY));
        assertThat(filter.velocity()).isCloseTo(9, within(EXACTLY));
    }

    @Test
    void stepOfNoTimeChangesNothing() {
        AxisFilter filter = new AxisFilter(5, 4, 9);

        filter.predict(0, 3);

        assertThat(filter.position()).isEqualTo(5);
        assertThat(filter.positionVariance()).isEqualTo(4);
    }

    @Test
    void steadyMotionIsLearnt() {
        AxisFilter filter = new AxisFilter(0, 1, 100);
        for (int i = 1; i <= 20; i++) {
            filter.predict(0.2, 1);
            filter.correct(0.2 * i * 30, 1);
        }
        assertThat(filter.velocity()).isCloseTo(30, within(0.5));
    }
}

package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionTest {

    @ParameterizedTest
    @CsvSource({"10, 0, 0", "0, 10, 90", "-10, 0, 180", "0, -10, 270", "10, 10, 45", "0, 0, 0"})
    void directionTurnsFromTheRightDownwards(float x, float y, double degrees) {
        assertThat(new Motion(x, y, null).directionDegrees()).isEqualTo(degrees, Offset.offset(1e-9));
    }

    @Test
    void speedIsTheLengthOfTheVelocity() {
        assertThat(new Motion(-3, 4, 0f).speedPxPerS()).isEqualTo(5);
    }

    @Test
    void whatIsNoNumberOrLiesInTheFutureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Motion(Float.NaN, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Motion(0, Float.POSITIVE_INFINITY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Motion(0, 0, -0.1f));
    }
}

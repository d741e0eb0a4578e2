package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.CameraId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RateGateTest {

    private static final CameraId CAMERA = new CameraId("1");
    private static final long MILLIS = 1_000_000;

    @Test
    void withoutALimitEverythingPasses() {
        RateGate gate = new RateGate(camera -> Double.POSITIVE_INFINITY);

        assertThat(LongStream.range(0, 100).allMatch(now -> gate.admits(CAMERA, now)))
                .isTrue();
    }

    @Test
    void thirtyFramesPerSecondAreThinnedToFive() {
        RateGate gate = new RateGate(camera -> 5);

        long passed = LongStream.range(0, 300)
                .filter(frame -> gate.admits(CAMERA, frame * 1_000 * MILLIS / 30))
                .count();

        assertThat(passed).isEqualTo(50);
    }

    @Test
    void jitterDoesNotHalveARateThatFits() {
        RateGate gate = new RateGate(camera -> 5);
        long[] arrivals = {0, 210, 405, 610, 805, 1010};

        assertThat(LongStream.of(arrivals).allMatch(millis -> gate.admits(CAMERA, millis * MILLIS)))
                .isTrue();
    }

    @Test
    void aLongSilenceIsNotCaughtUpOn() {
        RateGate gate = new RateGate(camera -> 1);
        gate.admits(CAMERA, 0);

        assertThat(gate.admits(CAMERA, 60_000 * MILLIS)).isTrue();
        assertThat(gate.admits(CAMERA, 60_100 * MILLIS)).isFalse();
    }

    @Test
    void everyCameraHasItsOwnRate() {
        CameraId large = new CameraId("large");
        RateGate gate = new RateGate(camera -> camera.equals(large) ? Double.POSITIVE_INFINITY : 1);

        assertThat(gate.admits(CAMERA, 0)).isTrue();
        assertThat(gate.admits(large, 0)).isTrue();
        assertThat(gate.admits(CAMERA, 500 * MILLIS)).isFalse();
        assertThat(gate.admits(large, 500 * MILLIS)).isTrue();
    }

    @Test
    void aClockThatBeginsBelowZeroDoesNoHarm() {
        RateGate gate = new RateGate(camera -> 1);

        assertThat(gate.admits(CAMERA, Long.MIN_VALUE / 2)).isTrue();
        assertThat(gate.admits(CAMERA, Long.MIN_VALUE / 2 + MILLIS)).isFalse();
    }
}

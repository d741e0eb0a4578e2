package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamSecondsTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final StreamSeconds time = new StreamSeconds();

    @Test
    void secondsCountFromTheFirstFrame() {
        assertThat(at(0)).isZero();
        assertThat(at(200)).isCloseTo(0.2, within(1e-9));
        assertThat(at(2_000)).isCloseTo(2, within(1e-9));
    }

    @Test
    void lateFrameTakesNoTime() {
        at(0);
        at(1_000);
        assertThat(at(800)).isCloseTo(1, within(1e-9));
        assertThat(at(1_000)).isCloseTo(1, within(1e-9));
        assertThat(at(1_200)).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void timeGoesOnAfterTheClockWasSetBack() {
        at(0);
        at(3_600_000);
        assertThat(at(1_000)).isCloseTo(3_600, within(1e-6));
        assertThat(at(1_200)).isCloseTo(3_600.2, within(1e-6));
    }

    @Test
    void oneGapIsNotUsual() {
        for (long millis : new long[] {0, 200, 400, 60_400, 60_600, 60_800}) {
            at(millis);
        }
        assertThat(time.usualGap()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void usualGapFollowsTheSampling() {
        for (long millis : new long[] {0, 200, 400, 2_200, 4_000, 5_800}) {
            at(millis);
        }
        assertThat(time.usualGap()).isCloseTo(1.8, within(1e-9));
    }

    private double at(long millis) {
        return time.advanceTo(START.plusMillis(millis));
    }
}

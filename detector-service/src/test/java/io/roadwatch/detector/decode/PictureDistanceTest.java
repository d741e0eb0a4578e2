package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PictureDistanceTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final PictureDistance distance = new PictureDistance(25);

    @Test
    void firstPictureHasNone() {
        assertThat(next(0, 7_000)).isZero();
    }

    @Test
    void picturesThatAreApartAreSo() {
        next(0, 7_000);

        assertThat(next(165, 7_160)).isEqualTo(Duration.ofMillis(160));
    }

    @Test
    void pictureThatArrivesLateIsNoFartherApart() {
        next(0, 7_000);

        assertThat(next(900, 7_080)).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void cameraThatSetsItsClockMovesNoPicturesApart() {
        next(0, 7_000);

        assertThat(next(80, 16_000)).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void withoutTimestampsPicturesAreAFrameApart() {
        distance.next(START, MediaTimeline.NONE);

        assertThat(distance.next(START.plusMillis(120), MediaTimeline.NONE)).isEqualTo(Duration.ofMillis(40));
    }

    private Duration next(long arrivedMillis, long mediaMillis) {
        return distance.next(START.plusMillis(arrivedMillis), mediaMillis * 1_000);
    }
}

package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamClockTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock WALL = Clock.fixed(START.plusSeconds(99), ZoneOffset.UTC);

    private final StreamClock file = new StreamClock(WALL, false, 25, START);

    @Test
    void firstFrameOfAFileIsAtTheStartWhateverItsTimestamp() {
        assertThat(file.timeOf(7_000_000)).isEqualTo(START);
    }

    @Test
    void laterFramesFollowTheMediaTimestamps() {
        file.timeOf(7_000_000);

        assertThat(file.timeOf(7_120_000)).isEqualTo(START.plusMillis(120));
    }

    @ParameterizedTest
    @ValueSource(longs = {6_000_000, 7_000_000, Long.MIN_VALUE + 1, MediaTimeline.NONE})
    void impossibleStepCountsAsOneNominalFrame(long mediaMicros) {
        file.timeOf(7_000_000);

        assertThat(file.timeOf(mediaMicros)).isEqualTo(START.plusMillis(40));
    }

    @Test
    void longGapsAreKeptSoThatSparseKeyframesKeepTheirTime() {
        file.timeOf(0);

        assertThat(file.timeOf(25_000_000)).isEqualTo(START.plusSeconds(25));
    }

    @Test
    void timeGoesOnAfterAPictureWithoutTimestamp() {
        file.timeOf(1_000_000);
        file.timeOf(MediaTimeline.NONE);

        assertThat(file.timeOf(1_080_000)).isEqualTo(START.plusMillis(80));
    }

    @Test
    void nextRoundBeginsOneFrameAfterTheLast() {
        file.timeOf(0);
        file.timeOf(1_000_000);

        assertThat(Duration.between(START, file.next())).isEqualTo(Duration.ofMillis(1_040));
    }

    @Test
    void liveSourceFollowsTheWallClock() {
        StreamClock live = new StreamClock(WALL, true, 25, START);

        assertThat(live.timeOf(123)).isEqualTo(START.plusSeconds(99));
    }
}

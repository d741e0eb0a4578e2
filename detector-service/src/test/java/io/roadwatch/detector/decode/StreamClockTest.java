package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.decode.StreamClock.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamClockTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may overflow
    private final StreamClock file = new StreamClock(Timing.MEDIA, 25, START, nanos::get);

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
    void liveSourceIsTimedByArrivalFromItsOpeningOn() {
        StreamClock live = new StreamClock(Timing.ARRIVAL, 25, START, nanos::get);

        pass(Duration.ofMillis(1_500));
        assertThat(live.timeOf(123)).isEqualTo(START.plusMillis(1_500));
        pass(Duration.ofMillis(40));
        assertThat(live.timeOf(MediaTimeline.NONE)).isEqualTo(START.plusMillis(1_540));
    }

    @Test
    void sourceInPiecesIsTimedByItsTimestampsWhileItIsNotFarBehind() {
        StreamClock pieces = new StreamClock(Timing.MEDIA_NEAR_NOW, 25, START, nanos::get);

        assertThat(pieces.timeOf(0)).isEqualTo(START);
        pass(Duration.ofSeconds(5));
        assertThat(pieces.timeOf(40_000)).as("4.96 s behind").isEqualTo(START.plusMillis(40));
    }

    @Test
    void sourceInPiecesThatStoodStillGoesOnAtThePresent() {
        StreamClock pieces = new StreamClock(Timing.MEDIA_NEAR_NOW, 25, START, nanos::get);

        pieces.timeOf(0);
        pass(Duration.ofSeconds(20));
        assertThat(pieces.timeOf(40_000)).isEqualTo(START.plusSeconds(20));
        assertThat(pieces.timeOf(80_000)).isEqualTo(START.plusMillis(20_040));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

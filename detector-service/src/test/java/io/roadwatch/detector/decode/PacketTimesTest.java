package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines, gaps and lags in numbers alone. */
class PacketTimesTest {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final MediaTimeline timeline = new MediaTimeline(1.0 / 90_000, 25);
    private final KeyframeGaps gaps = new KeyframeGaps();
    private final ReadLag lag = new ReadLag();

    @ParameterizedTest
    @ValueSource(longs = {90_000L * 3_600, -90_000L * 2, 0})
    void leapBecomesOneNominalStep(long landsAt) {
        timeline.offsetFor(90_000L * 100);
        timeline.offsetFor(90_000L * 101);
        long offset = timeline.offsetFor(landsAt);

        assertThat(landsAt + offset).isEqualTo(90_000L * 101 + 3_600); // 1/25 s
        assertThat(timeline.positionMicros()).isEqualTo(1_040_000);
        assertThat(timeline.offsetFor(landsAt + 3_600)).isEqualTo(offset);
    }

    @Test
    void gapsAndSmallStepsBackAreLeftAlone() {
        timeline.offsetFor(0);

        assertThat(timeline.offsetFor(90_000L * 10)).isZero();
        assertThat(timeline.offsetFor(90_000L * 10 - 45_000)).isZero();
        assertThat(timeline.offsetFor(MediaTimeline.NONE)).isZero();
        assertThat(timeline.positionMicros()).isEqualTo(9_500_000);
    }

    @Test
    void keyframeGapIsUnknownBeforeTheSecondKeyframe() {
        gaps.keyframe(0);
        gaps.reached(5_000_000);

        assertThat(gaps.longest()).isEmpty();
    }

    @Test
    void longestOfTheLastFewGapsCounts() {
        gaps.keyframe(0);
        gaps.keyframe(9_000_000);
        assertThat(gaps.longest()).contains(Duration.ofSeconds(9));

        for (int number = 1; number <= 5; number++) {
            gaps.keyframe(9_000_000 + number * 2_000_000L);
        }
        assertThat(gaps.longest()).contains(Duration.ofSeconds(2));
    }

    @Test
    void presentGapCountsWhenItIsLonger() {
        gaps.keyframe(0);
        gaps.keyframe(1_000_000);
        gaps.reached(8_000_000);

        assertThat(gaps.longest()).contains(Duration.ofSeconds(7));
    }

    @Test
    void readerThatNeverWaitsLagsByWhatPassedMoreThanWhatWasRead() {
        for (int second = 0; second <= 10; second++) {
            lag.packet(0, second * SECOND_NANOS, second * 700_000L);
        }

        assertThat(lag.behind()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void burstAtTheBeginningIsTheMeasureOfWhatFollows() {
        lag.packet(0, 0, 0);
        lag.packet(0, 0, 2_000_000); // the source had 2 s in store
        lag.packet(0, 5 * SECOND_NANOS, 7_000_000);

        assertThat(lag.behind()).isZero();
    }

    @Test
    void readerThatWaitsHasReadAllThereIsHoweverSlowTheSourcesClockRuns() {
        for (int second = 0; second <= 100; second++) { // a fifth fewer frames than the timestamps promise
            lag.packet(SECOND_NANOS / 2, second * SECOND_NANOS, second * 800_000L);
        }

        assertThat(lag.behind()).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void pauseOfTheSourceIsNoLag() {
        lag.packet(0, 0, 0);
        lag.packet(7 * SECOND_NANOS, 7 * SECOND_NANOS, 40_000);

        assertThat(lag.behind()).isZero();
    }

    @Test
    void lagIsOverWhenTheReaderWaitsAgain() {
        for (int second = 0; second <= 10; second++) {
            lag.packet(0, second * SECOND_NANOS, second * 700_000L);
        }
        lag.packet(SECOND_NANOS / 2, 11 * SECOND_NANOS, 8_000_000);

        assertThat(lag.behind()).isZero();
    }
}

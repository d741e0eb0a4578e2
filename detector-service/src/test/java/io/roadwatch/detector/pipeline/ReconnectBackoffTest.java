package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectBackoffTest {

    private final ReconnectBackoff backoff = new ReconnectBackoff(new ThreeToSixtySeconds(), new Random(7));

    @Test
    void firstPauseIsAtMostTwiceTheShortest() {
        assertThat(backoff.nextPause()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    void pausesStayBelowTheirDoublingCeilingAndTheCap() {
        for (int failure = 0; failure < 100; failure++) {
            long ceilingSeconds = Math.min(60, 6L << Math.min(failure, 10));

            assertThat(backoff.nextPause()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(ceilingSeconds));
        }
    }

    @Test
    void pausesDiffer() {
        assertThat(Stream.generate(backoff::nextPause).limit(20).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void successBeginsAnew() {
        backoff.nextPause();
        backoff.nextPause();
        backoff.succeeded();

        assertThat(backoff.attempt()).isEqualTo(1);
        assertThat(backoff.nextPause()).isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    private static final class ThreeToSixtySeconds implements PipelineConfig.Reconnect {

        @Override
        public Duration shortestPause() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(60);
        }
    }
}

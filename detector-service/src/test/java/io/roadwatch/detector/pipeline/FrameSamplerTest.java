package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.Sampling;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSamplerTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest(name = "{0} frames/s sampled at {1}/s for 60 s gives {2}")
    @CsvSource({"25,5,300", "30,4,240", "12.5,5,300", "10,25,600", "25,0.5,30"})
    void meanRateIsMetAlthoughFramesAreOffTheGrid(double frameRate, double sampleRate, long expected) {
        FrameSampler sampler = new FrameSampler(Sampling.ofRate(sampleRate));

        long taken = IntStream.range(0, (int) (60 * frameRate))
                .mapToObj(frame -> START.plusNanos(Math.round(frame * 1e9 / frameRate)))
                .filter(sampler::wants)
                .count();

        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void firstFrameIsTaken() {
        assertThat(new FrameSampler(Sampling.ofRate(1)).wants(START)).isTrue();
    }

    @Test
    void afterAGapTheGridBeginsAnew() {
        FrameSampler sampler = new FrameSampler(new Sampling(Duration.ofSeconds(1)));
        sampler.wants(START);

        assertThat(sampler.wants(START.plusMillis(10_500))).isTrue();
        assertThat(sampler.wants(START.plusMillis(11_479))).isFalse();
        assertThat(sampler.wants(START.plusMillis(11_500))).isTrue();
    }

    @Test
    void cameraThatIsSampledAtItsOwnRateLosesNothingToJitter() {
        FrameSampler sampler = new FrameSampler(Sampling.ofRate(25));
        Random jitter = new Random(11);

        long taken = IntStream.range(0, 1_000)
                .mapToObj(frame -> START.plusMillis(frame * 40L + jitter.nextInt(15)))
                .filter(sampler::wants)
                .count();

        assertThat(taken).isEqualTo(1_000);
    }

    @Test
    void slackDoesNotRaiseTheMeanRate() {
        FrameSampler sampler = new FrameSampler(Sampling.ofRate(5));

        long taken = IntStream.range(0, 60_000) // a frame each millisecond
                .mapToObj(START::plusMillis)
                .filter(sampler::wants)
                .count();

        assertThat(taken).isBetween(300L, 301L);
    }

    @Test
    void zeroIntervalTakesEveryFrame() {
        FrameSampler sampler = new FrameSampler(new Sampling(Duration.ZERO));

        assertThat(sampler.wants(START)).isTrue();
        assertThat(sampler.wants(START.plusNanos(1))).isTrue();
    }
}

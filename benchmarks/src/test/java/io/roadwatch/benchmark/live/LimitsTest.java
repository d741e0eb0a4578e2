package io.roadwatch.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits(5);

    @Test
    void whatMeetsEveryLimitFits() {
        assertThat(limits.allow(load(24, 24, 119, 0.009, 0.49))).isTrue();
    }

    @Test
    void eachLimitCounts() {
        assertThat(limits.allow(load(24, 23, 119, 0, 0.1)))
                .as("a camera is missing")
                .isFalse();
        assertThat(limits.allow(load(24, 24, 119, 0.01, 0.1)))
                .as("samples are shed")
                .isFalse();
        assertThat(limits.allow(load(24, 24, 119, 0, 0.5)))
                .as("results are old")
                .isFalse();
        assertThat(limits.allow(load(24, 24, 110, 0, 0.1)))
                .as("readers are late")
                .isFalse();
    }

    @Test
    void adviceLeavesHeadRoom() {
        Advice advice = new Advice(load(24, 24, 120, 0, 0.1), 5, 2, "starter");

        assertThat(advice.cameras()).isEqualTo(19);
        assertThat(advice.memoryRequestMb()).isEqualTo(448);
        assertThat(advice.memoryLimitMb()).isEqualTo(640);
        assertThat(advice.lines().get(1))
                .contains("ROADWATCH_DETECT_THREADS=2", "ROADWATCH_SOURCE_SAMPLING_INTERVAL=PT0.2S", "memory: 640Mi");
    }

    private static Load load(int cameras, int running, double sampledPerS, double shedShare, double ageP95S) {
        return new Load(cameras, running, sampledPerS, sampledPerS, shedShare, ageP95S, 1.5, 420);
    }
}

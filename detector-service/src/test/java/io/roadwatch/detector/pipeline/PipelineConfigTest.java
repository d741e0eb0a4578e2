package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineConfigTest {

    @Test
    void defaults() {
        PipelineConfig config = ConfigOf.defaults(PipelineConfig.class);

        assertThat(config.reconnect().shortestPause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.reconnect().longestPause()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.watch().stalledAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.watch().noPicturesAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.watch().analysisStalledAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.watch().frozenAfter()).isEqualTo(Duration.ofSeconds(60));
    }
}

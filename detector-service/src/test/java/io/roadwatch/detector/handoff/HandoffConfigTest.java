package io.roadwatch.detector.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoffConfigTest {

    @Test
    void defaultsCoverTheAnalyzersWorstCase() {
        HandoffConfig config = ConfigOf.defaults(HandoffConfig.class);

        assertThat(config.enabled()).isTrue();
        assertThat(config.maxInFlight()).isEqualTo(64);
        assertThat(config.timeLimit()).isEqualTo(Duration.ofSeconds(100));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.maxAnswerSize().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.statusInterval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theAnalyzerIsOnThisMachineByDefault() {
        assertThat(ConfigOf.defaults(AnalyzerConfig.class).url()).isEqualTo(URI.create("http://localhost:5001"));
    }

    @Test
    void theSwitchOfTheOldSystemSwitchesHandOffsOff() {
        assertThat(ConfigOf.with(HandoffConfig.class, Map.of("llm.enabled", "false"))
                        .enabled())
                .isFalse();
    }
}

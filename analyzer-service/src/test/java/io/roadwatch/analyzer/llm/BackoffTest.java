package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    /** The defaults: from half a second to ten. */
    private final LlmConfig.Backoff config = ReadConfig.of(LlmConfig.class).backoff();

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "5,8000", "6,10000", "60,10000"})
    void limitDoublesUpToTheLongest(int failedAttempts, long millis) {
        assertThat(pause(1, failedAttempts)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void pauseIsSpreadOverTheWholeRange() {
        assertThat(pause(0, 3)).isEqualTo(Duration.ZERO);
        assertThat(pause(0.25, 3)).isEqualTo(Duration.ofMillis(500));
    }

    private Duration pause(double random, int failedAttempts) {
        return new Backoff(config, () -> random).pause(failedAttempts);
    }
}

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
        assertThat(pause(1, failedAttempts, RetryAdvice.BACK_OFF)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void pauseIsSpreadOverTheWholeRange() {
        assertThat(pause(0, 3, RetryAdvice.BACK_OFF)).isEqualTo(Duration.ZERO);
        assertThat(pause(0.25, 3, RetryAdvice.BACK_OFF)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void wishOfTheVendorComesBeforeTheJitter() {
        assertThat(pause(0.5, 1, RetryAdvice.notBefore(Duration.ofSeconds(5)))).isEqualTo(Duration.ofMillis(5_250));
    }

    @Test
    void wishOfTheVendorIsNotHeardBeyondTheLongestPause() {
        assertThat(pause(0.5, 1, RetryAdvice.notBefore(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMillis(10_250));
    }

    private Duration pause(double random, int failedAttempts, RetryAdvice advice) {
        return new Backoff(config, () -> random).pause(failedAttempts, advice);
    }
}

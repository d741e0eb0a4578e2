package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.llm.pool.KeyStrategy;
import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmConfigTest {

    @Test
    void defaultsAreThoseOfTheContract() {
        LlmConfig config = ReadConfig.of(LlmConfig.class);

        assertThat(config.enabled()).isTrue();
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.baseUrl()).isEqualTo("https://dashscope.aliyuncs.com/compatible-mode/v1");
        assertThat(config.model()).isEqualTo("qwen-vl-plus");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.retries()).isEqualTo(2);
        assertThat(config.fallbackModels()).hasValue(List.of("qwen3-vl-plus", "qwen3.6-flash"));
        assertThat(config.fallbackAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.maxConcurrent()).isEqualTo(32);
        assertThat(config.maxWaiting()).isEqualTo(64);
        assertThat(config.maxWaitingPerCamera()).isEqualTo(4);
        assertThat(config.promoteAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.maxAnswerSize().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.temperature()).isEqualTo(0.1);
        assertThat(config.backoff().first()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.backoff().longest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.breaker().window()).isEqualTo(12);
        assertThat(config.breaker().failureRatio()).isEqualTo(0.75);
        assertThat(config.breaker().openFor()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void defaultsOfKeysPaceAndRests() {
        LlmConfig config = ReadConfig.of(LlmConfig.class);

        assertThat(config.keys().file()).isEmpty();
        assertThat(config.keys().reloadInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.keys().strategy()).isEqualTo(KeyStrategy.LEAST_LOADED);
        assertThat(config.pace().requestsPerMinute()).isEqualTo(1_200);
        assertThat(config.pace().requestsPerSecond()).isEqualTo(20);
        assertThat(config.pace().tokensPerMinute()).isEqualTo(1_000_000);
        assertThat(config.pace().tokensPerSecond()).isEqualTo(16_700);
        assertThat(config.pace().headroom()).isEqualTo(0.9);
        assertThat(config.pace().startFraction()).isEqualTo(0.25);
        assertThat(config.pace().growth()).isEqualTo(1.5);
        assertThat(config.rests().rate()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.rests().burst()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.rests().minuteQuota()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.rests().refusal()).isEqualTo(Duration.ofHours(1));
        assertThat(config.retryBudget().ratio()).isEqualTo(0.2);
        assertThat(config.retryBudget().reserve()).isEqualTo(10);
        assertThat(config.selfTest().enabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "model,' '",
        "timeout,0s",
        "timeout,-1s",
        "timeout,1h",
        "connect-timeout,0s",
        "retries,-1",
        "retries,11",
        "retries,some",
        "max-concurrent,0",
        "max-waiting,-1",
        "max-answer-size,lots",
        "temperature,2.1",
        "backoff.first,0s",
        "backoff.longest,1h",
        "breaker.window,1",
        "breaker.failure-ratio,0",
        "breaker.failure-ratio,1.1",
        "breaker.open-for,0s",
        "deadline,0s",
        "max-waiting-per-camera,0",
        "pace.headroom,0",
        "pace.headroom,1.1",
        "pace.start-fraction,0",
        "pace.growth,1",
        "pace.requests-per-second,0",
        "rests.rate,0s",
        "retry-budget.ratio,1.1",
        "retry-budget.reserve,-1",
        "keys.strategy,random",
        "modell,qwen-vl-plus"
    })
    void valueOutOfBoundsAndUnknownKeyAreRefusedByName(String key, String value) {
        assertThatThrownBy(() -> ReadConfig.of(LlmConfig.class, "roadwatch.llm." + key, value))
                .hasMessageContaining("roadwatch.llm.")
                .hasMessageContaining(key.replaceAll(".*\\.", ""));
    }
}

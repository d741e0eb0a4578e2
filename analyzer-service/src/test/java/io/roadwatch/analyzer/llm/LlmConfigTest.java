package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.Duration;
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
        assertThat(config.maxConcurrent()).isEqualTo(8);
        assertThat(config.maxWaiting()).isEqualTo(32);
        assertThat(config.maxAnswerSize().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.temperature()).isEqualTo(0.1);
        assertThat(config.backoff().first()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.backoff().longest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.breaker().window()).isEqualTo(12);
        assertThat(config.breaker().failureRatio()).isEqualTo(0.75);
        assertThat(config.breaker().openFor()).isEqualTo(Duration.ofSeconds(15));
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
        "modell,qwen-vl-plus"
    })
    void valueOutOfBoundsAndUnknownKeyAreRefusedByName(String key, String value) {
        assertThatThrownBy(() -> ReadConfig.of(LlmConfig.class, "roadwatch.llm." + key, value))
                .hasMessageContaining("roadwatch.llm." + key.replaceAll("\\..*", ""));
    }
}

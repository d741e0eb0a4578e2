package io.roadwatch.analyzer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishConfigTest {

    @Test
    void defaults() {
        PublishConfig config = ReadConfig.of(PublishConfig.class);

        assertThat(config.maxSubscribers()).isEqualTo(200);
        assertThat(config.queueSize()).isEqualTo(32);
        assertThat(config.allowedOrigins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"max-subscribers,0", "max-subscribers,10001", "queue-size,0", "queue-size,-3"})
    void valueOutOfBoundsIsRefused(String key, String value) {
        assertThatThrownBy(() -> ReadConfig.of(PublishConfig.class, "roadwatch.publish." + key, value))
                .hasMessageContaining("roadwatch.publish");
    }
}

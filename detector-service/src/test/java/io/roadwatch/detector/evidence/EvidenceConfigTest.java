package io.roadwatch.detector.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceConfigTest {

    @Test
    void defaultsSuitOneSite() {
        EvidenceConfig config = ConfigOf.defaults(EvidenceConfig.class);

        assertThat(config.analysesPerCamera()).isEqualTo(50);
        assertThat(config.maxSize().asLongValue()).isEqualTo(64 * 1024 * 1024);
        assertThat(config.maxAlerts()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadwatch.evidence.analyses-per-camera", ".max-size", ".max-alerts"})
    void everyKeyIsDocumented(String key) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "configuration.md")).lines())
                .anySatisfy(row -> assertThat(row).contains("roadwatch.evidence", key));
    }
}

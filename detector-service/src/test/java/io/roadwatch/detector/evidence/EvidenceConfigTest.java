package io.roadwatch.detector.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import org.junit.jupiter.api.Test;

class EvidenceConfigTest {

    @Test
    void defaultsSuitOneSite() {
        EvidenceConfig config = ConfigOf.defaults(EvidenceConfig.class);

        assertThat(config.analysesPerCamera()).isEqualTo(50);
        assertThat(config.maxSize().asLongValue()).isEqualTo(64 * 1024 * 1024);
        assertThat(config.maxAlerts()).isEqualTo(1_000);
    }
}

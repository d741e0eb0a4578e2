package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EgressConfigTest {

    @Test
    void defaultsSuitAThousandStreams() {
        EgressConfig config = ConfigOf.defaults(EgressConfig.class);

        assertThat(config.maxConnections()).isEqualTo(2048);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.silenceLimit()).isEqualTo(Duration.ofSeconds(15));
    }
}

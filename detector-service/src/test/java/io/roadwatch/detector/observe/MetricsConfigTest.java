package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import org.junit.jupiter.api.Test;

class MetricsConfigTest {

    @Test
    void twoHundredCamerasHaveALabelOfTheirOwnByDefault() {
        assertThat(ConfigOf.defaults(MetricsConfig.class).maxCameras()).isEqualTo(200);
    }
}

package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import org.junit.jupiter.api.Test;

class PictureConfigTest {

    @Test
    void defaultsAreThoseOfTheContract() {
        PictureConfig config = ConfigOf.defaults(PictureConfig.class);

        assertThat(config.marginPx()).isEqualTo(12);
        assertThat(config.maxImages()).isEqualTo(8);
        assertThat(config.maxSidePx()).isEqualTo(1024);
        assertThat(config.quality()).isEqualTo(0.8f);
        assertThat(config.maxBytes()).isEqualTo(512 * 1024);
    }
}

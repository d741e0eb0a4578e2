package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackConfigTest {

    @Test
    void defaults() {
        TrackConfig config = ConfigOf.defaults(TrackConfig.class);

        assertThat(config.enabled()).isTrue();
        assertThat(config.lowConfidence()).isEqualTo(0.1f);
        assertThat(config.confirmations()).isEqualTo(2);
        assertThat(config.buffer()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.standingBuffer()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.leastIou()).isEqualTo(0.2);
        assertThat(config.lookAlikes()).containsExactly("car/truck/bus", "motorcycle/bicycle");
        assertThat(config.settings(0.35f)).isEqualTo(TrackSettings.defaults());
    }

    @Test
    void lowerOfTheTwoConfidencesIsTheLowOne() {
        TrackConfig config = ConfigOf.defaults(TrackConfig.class);

        assertThat(config.settings(0.05f).lowConfidence()).isEqualTo(0.05f);
    }

    @Test
    void whatStoodIsWaitedForAtLeastAsLongAsWhatMoved() {
        TrackConfig config = ConfigOf.with(TrackConfig.class, Map.of("roadwatch.track.buffer", "50s"));

        assertThat(config.settings(0.35f).standingBuffer()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        LookAlikes none = LookAlikes.of(List.of());
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackSettings(0.5f, 0.4f, 2, second, second, 0.2, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackSettings(Float.NaN, 0.4f, 2, second, second, 0.2, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackSettings(0.1f, 0.4f, 0, second, second, 0.2, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackSettings(0.1f, 0.4f, 2, second, Duration.ZERO, 0.2, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackSettings(0.1f, 0.4f, 2, second, second, 0, none));
    }
}

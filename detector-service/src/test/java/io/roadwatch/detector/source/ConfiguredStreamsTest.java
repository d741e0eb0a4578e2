package io.roadwatch.detector.source;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredStreamsTest {

    @Test
    void nothingIsDeclaredOrKeptByDefault() {
        assertThat(Streams.noneConfigured().all()).isEmpty();
        assertThat(ConfigOf.defaults(SourceConfig.class).stateDir()).isEmpty();
    }

    @Test
    void streamNeedsOnlyItsUrl() {
        StreamSpec spec = only(Map.of("url", "rtsp://10.0.0.7/main"));

        assertThat(spec.id()).isEqualTo(new CameraId("gate:1"));
        assertThat(spec.name()).isNull();
        assertThat(spec.playback()).isEqualTo(Playback.ONCE);
        assertThat(spec.sampling().interval()).isEqualTo(Duration.ofMillis(200));
        assertThat(spec.reading().decodePolicy()).isEqualTo(DecodePolicy.AUTO);
        assertThat(spec.judging()).isEqualTo(StreamSpec.Judging.AS_CONFIGURED);
    }

    @Test
    void everyKeyCounts() {
        StreamSpec spec = only(Map.ofEntries(
                entry("url", "rtsp://10.0.0.7/main"),
                entry("name", "South gate"),
                entry("sampling-rate", "4"),
                entry("decode-policy", "keyframes"),
                entry("loop", "true"),
                entry("paced", "false"),
                entry("classes", "car,bus"),
                entry("cooldown", "9s"),
                entry("context", "school zone"),
                entry("lanes", "left turns left"),
                entry("rules", "no entry"),
                entry("language", "en")));

        assertThat(spec.name()).isEqualTo("South gate");
        assertThat(spec.playback()).isEqualTo(new Playback(true, false));
        assertThat(spec.reading())
                .isEqualTo(new StreamSpec.Reading(new Sampling(Duration.ofMillis(250)), DecodePolicy.KEYFRAMES));
        assertThat(spec.judging())
                .isEqualTo(new StreamSpec.Judging(
                        Set.of("car", "bus"),
                        Duration.ofSeconds(9),
                        "school zone",
                        new SceneContext("left turns left", "no entry", "en")));
    }

    @ParameterizedTest
    @CsvSource({
        "url, ftp://user:sesame@host/a",
        "url, 'rtsp://'",
        "name, '   '",
        "sampling-rate, 0",
        "sampling-interval, 2h",
        "cooldown, 48h",
        "language, English",
        "username, root"
    })
    void invalidStreamStopsTheStartWithItsKeyAndNoSecret(String key, String value) {
        Map<String, String> keys = new HashMap<>(Map.of("url", "rtsp://user:sesame@10.0.0.7/main"));
        keys.put(key, value);

        assertThatThrownBy(() -> only(keys))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("roadwatch.streams.\"gate:1\"")
                .hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"context", "lanes", "rules"})
    void tooLongATextStopsTheStartWithItsName(String key) {
        assertThatThrownBy(() -> only(Map.of("url", "rtsp://10.0.0.7/main", key, "x".repeat(1_001))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("roadwatch.streams.\"gate:1\"")
                .hasMessageContaining(key);
    }

    @Test
    void rateAndIntervalExcludeEachOther() {
        assertThatThrownBy(() ->
                        only(Map.of("url", "rtsp://10.0.0.7/main", "sampling-rate", "1", "sampling-interval", "1s")))
                .hasMessageContaining("exclude each other");
    }

    @Test
    void idThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> Streams.configured(Map.of("roadwatch.streams.\"a/b\".url", "rtsp://10.0.0.7/main")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a camera id has");
    }

    private static StreamSpec only(Map<String, String> keys) {
        Map<String, String> values = new HashMap<>();
        keys.forEach((key, value) -> values.put("roadwatch.streams.\"gate:1\"." + key, value));
        return Streams.configured(values).all().iterator().next();
    }
}

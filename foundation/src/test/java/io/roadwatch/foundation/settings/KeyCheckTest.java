package io.roadwatch.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.foundation.settings.KeyCheck.Finding;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SysPropConfigSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCheckTest {

    private static final String FILE = "file:/srv/roadwatch/config/application.yaml";

    private final KeyCheck detector = new KeyCheck(UnknownKeys.keysOf("detector"), UnknownKeys.keysOf("analyzer"));
    private final KeyCheck analyzer = new KeyCheck(UnknownKeys.keysOf("analyzer"), UnknownKeys.keysOf("detector"));

    @Test
    void sentenceSaysWhichKeyAndWhereAndWhatWasMeant() {
        assertThat(sentences(detector, file("roadwatch.detect.confidense", "0.4")))
                .isEqualTo(
                        "Unknown key 'roadwatch.detect.confidense' in file:/srv/roadwatch/config/application.yaml: did you mean"
                                + " 'roadwatch.detect.confidence'? See docs/configuration.md.");
        assertThat(sentences(detector, environment("ROADWATCH_DETECT_CONFIDENSE")))
                .isEqualTo("Unknown key 'ROADWATCH_DETECT_CONFIDENSE' in the environment: did you mean"
                        + " 'ROADWATCH_DETECT_CONFIDENCE'? See docs/configuration.md.");
    }

    @Test
    void valueIsNeverSaid() {
        assertThat(sentences(analyzer, file("roadwatch.llm.api-kee", "sk-secret")))
                .doesNotContain("sk-secret");
    }

    @Test
    void systemPropertyIsCalledSo() {
        System.setProperty("roadwatch.detect.modle", "none");
        try {
            assertThat(sentences(detector, new SysPropConfigSource()))
                    .contains("'roadwatch.detect.modle' in the system properties", "'roadwatch.detect.model'");
        } finally {
            System.clearProperty("roadwatch.detect.modle");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roadwatch.streams.south.ulr, roadwatch.streams.south.url",
        "roadwatch.streams.\"gate-1\".samplingrate, roadwatch.streams.\"gate-1\".sampling-rate",
        "roadwatch.detekt.model, roadwatch.detect.model",
        "roadwatch.decode.threads-per-steam[0], roadwatch.decode.threads-per-stream",
        "%prod.roadwatch.detect.oiu, roadwatch.detect.iou",
        "roadwatch.publish.queue-sise, roadwatch.publish.queue-size",
        "llm.enable, llm.enabled"
    })
    void nearestKeyIsNamed(String written, String meant) {
        assertThat(sentences(detector, file(written, "x"))).contains("did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({
        "ROADWATCH_STREAMS_SOUTH_ULR, ROADWATCH_STREAMS_SOUTH_URL",
        "ROADWATCH_STREAMS_SOUTH_SAMPLING_RAT, ROADWATCH_STREAMS_SOUTH_SAMPLING_RATE",
        "ROADWATCH_DETEKT_MODEL, ROADWATCH_DETECT_MODEL",
        "ROADWATCH_ANALYSER_URL, ROADWATCH_ANALYZER_URL",
        "ROADWATCH_SOURCE_STATEDIR, ROADWATCH_SOURCE_STATE_DIR",
        "LLM_ENABLE, LLM_ENABLED"
    })
    void nearestVariableIsNamed(String written, String meant) {
        assertThat(detector.examine(List.of(environment(written))))
                .allMatch(Finding::isRefused)
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("did you mean '" + meant + "'?");
    }

    @Test
    void nothingIsGuessedWhereNothingIsNear() {
        assertThat(sentences(detector, file("roadwatch.detect.zzzzzzzzzzzzzzz", "1")))
                .isEqualTo(
                        "Unknown key 'roadwatch.detect.zzzzzzzzzzzzzzz' in file:/srv/roadwatch/config/application.yaml."
                                + " See docs/configuration.md.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roadwatch.streams.\"gate-1\".url",
                "roadwatch.streams.south.url",
                "roadwatch.streams.\"a.b\".classes[0]",
                "roadwatch.webhooks.ops.secret",
                "roadwatch.budget.prices.\"qwen3.6-flash\".input",
                "roadwatch.source.file-roots[12]",
                "roadwatch.source.hosts.allow",
                "%prod.roadwatch.detect.model",
                "llm.enabled",
                "quarkus.http.porrt",
                "roadwatchful.key"
            })
    void whatIsKnownOrNotOursIsNoMistake(String key) {
        assertThat(detector.examine(List.of(file(key, "x")))).isEmpty();
        assertThat(analyzer.examine(List.of(file(key, "x")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROADWATCH_DETECT_MODEL_SHA256",
                "ROADWATCH_STREAMS_SOUTH_URL",
                "ROADWATCH_STREAMS__GATE_1__URL",
                "ROADWATCH_SOURCE_FILE_ROOTS_0_",
                "roadwatch.detect.model",
                "roadwatch_detect_model",
                "LLM_ENABLED",
                "LLM_API_KEY",
                "DASHSCOPE_API_KEY",
                "ROADWATCH_ASSETS",
                "ROADWATCH_HOST",
                "ROADWATCH_DETECTOR_PORT",
                "ROADWATCH_ANALYZER_SERVICE_HOST",
                "ROADWATCH_ANALYZER_SERVICE_PORT_HTTP",
                "ROADWATCH_ANALYZER_PORT_5001_TCP_ADDR",
                "ROADWATCH_PORT"
            })
    void variableThatIsKnownOrNotOursIsNoMistake(String variable) {
        assertThat(detector.examine(List.of(environment(variable)))).isEmpty();
        assertThat(analyzer.examine(List.of(environment(variable)))).isEmpty();
    }

    @Test
    void keyOfTheOtherServiceIsNoMistakeThoughBothHaveItsPackage() {
        assertThat(detector.examine(
                        List.of(file("roadwatch.publish.queue-size", "9"), environment("ROADWATCH_LLM_MODEL"))))
                .isEmpty();
        assertThat(analyzer.examine(
                        List.of(file("roadwatch.publish.max-viewers", "9"), environment("ROADWATCH_DETECT_IOU"))))
                .isEmpty();
    }

    @Test
    void misspeltKeyIsRefusedByTheServiceThatOwnsItsPackage() {
        List<ConfigSource> shared = List.of(file("roadwatch.llm.modle", "x"), environment("ROADWATCH_LLM_RETRYS"));

        assertThat(analyzer.examine(shared)).hasSize(2).allMatch(Finding::isRefused);
        assertThat(detector.examine(shared)).isEmpty();
    }

    @Test
    void variableThatResemblesNothingIsOnlyWarnedOf() {
        assertThat(detector.examine(List.of(environment("ROADWATCH_RELEASE_NOTES"))))
                .singleElement()
                .matches(finding -> !finding.isRefused());
    }

    @Test
    void headingWithNothingBelowIsNoKeyAndWithAValueIsAMistake() {
        assertThat(detector.examine(List.of(file("roadwatch.streams", "")))).isEmpty();
        assertThat(detector.examine(List.of(file("roadwatch.streams", "south"))))
                .hasSize(1);
    }

    @Test
    void whatIsSaidTwiceIsWrongOnceWhereItWins() {
        assertThat(detector.examine(List.of(
                        file("roadwatch.track.bufer", "1s"),
                        new PropertiesConfigSource(Map.of("roadwatch.track.bufer", "2s"), "defaults", 1))))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("application.yaml");
    }

    private static ConfigSource file(String key, String value) {
        return new PropertiesConfigSource(Map.of(key, value), FILE, 260);
    }

    private static ConfigSource environment(String name) {
        return new EnvConfigSource(Map.of(name, "x"), 300);
    }

    private static String sentences(KeyCheck check, ConfigSource source) {
        return Stream.of(source)
                .flatMap(one -> check.examine(List.of(one)).stream())
                .map(Finding::sentence)
                .collect(Collectors.joining("\n"));
    }
}

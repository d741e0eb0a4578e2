package io.roadwatch.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.options.Model;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Ports;
import io.roadwatch.launcher.options.Video;
import io.roadwatch.launcher.service.ServiceSpec;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    private static final Options OPTIONS = new Options(
            new Ports(6000, 6001),
            "127.0.0.1",
            new Model.File(Path.of("/m.onnx")),
            null,
            false,
            new Video.File(Path.of("/a,b/v.mp4")));

    @Test
    void withoutAKeyTheAnalyzerAsksTheSimulator() {
        ServiceSpec analyzer =
                blueprint(OPTIONS, Map.of("DASHSCOPE_API_KEY", " ")).analyzer(5099);

        assertThat(analyzer.environment())
                .containsEntry("DASHSCOPE_BASE_URL", "http://127.0.0.1:5099/compatible-mode/v1")
                .containsEntry("DASHSCOPE_API_KEY", "simulated")
                .containsEntry("QUARKUS_HTTP_PORT", "6001")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @Test
    void withAKeyTheAnalyzerIsLeftWithTheUsersEnvironment() {
        Blueprint blueprint = blueprint(OPTIONS, Map.of("DASHSCOPE_API_KEY", "sk-real"));

        assertThat(blueprint.simulated()).isFalse();
        assertThat(blueprint.analyzer(5099).environment())
                .doesNotContainKeys("DASHSCOPE_BASE_URL", "DASHSCOPE_API_KEY");
    }

    @Test
    void detectorGetsItsModelItsAnalyzerAndItsFolders() {
        ServiceSpec detector = blueprint(OPTIONS, Map.of("ROADWATCH_SOURCE_FILE_ROOTS", "/mine"))
                .detector();

        assertThat(detector.environment())
                .containsEntry("ROADWATCH_DETECT_MODEL", "/m.onnx")
                .containsEntry("ROADWATCH_DETECT_DOWNLOAD", "true")
                .containsEntry("ROADWATCH_ANALYZER_URL", "http://127.0.0.1:6001")
                .containsEntry(
                        "ROADWATCH_SOURCE_FILE_ROOTS",
                        "/mine,%s,/a\\,b".formatted(Path.of("").toAbsolutePath()))
                .containsEntry("DJL_OFFLINE", "true");
        assertThat(detector.environment().get("ROADWATCH_SOURCE_STATE_DIR")).endsWith(".roadwatch/streams/6000");
        assertThat(detector.readiness()).hasToString("http://127.0.0.1:6000/q/health/ready");
    }

    @Test
    void detectorChoosesWhereNobodyNamesAModel() {
        Options free = new Options(OPTIONS.ports(), "127.0.0.1", null, null, true, null);

        assertThat(blueprint(free, Map.of()).detector().environment())
                .doesNotContainKey("ROADWATCH_DETECT_MODEL")
                .containsEntry("ROADWATCH_DETECT_DOWNLOAD", "false");
    }

    @Test
    void serviceThatBindsEveryAddressIsReachedOnLoopback() {
        Options everywhere = new Options(OPTIONS.ports(), "0.0.0.0", OPTIONS.model(), null, false, null);

        assertThat(blueprint(everywhere, Map.of()).local(6001, "/ws")).hasToString("http://127.0.0.1:6001/ws");
    }

    @Test
    void specsNeverShowTheirEnvironment() {
        assertThat(blueprint(OPTIONS, Map.of()).analyzer(5099).toString()).doesNotContain("simulated");
    }

    private static Blueprint blueprint(Options options, Map<String, String> environment) {
        return new Blueprint(new Layout(Path.of("/roadwatch")), options, environment);
    }
}

package io.roadwatch.system;

import static io.roadwatch.system.Deployment.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code deployment/compose.yaml} starts: bounded, in order, from images that cannot change. */
class ComposeTest {

    private static final String COMPOSE = "deployment/compose.yaml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");
    private static final String DIGEST = "@sha256:[0-9a-f]{64}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void serviceHasNoRightsAndBounds(String name, JsonNode service) {
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(List.of("mem_limit", "cpus", "pids_limit")).allMatch(service::has);
        assertThat(texts(service.path("ports"))).allMatch(port -> port.startsWith("${ROADWATCH_BIND:-127.0.0.1}:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void imageIsBuiltHereOrPinned(String name, JsonNode service) {
        String image = defaultOf(service.path("image").asText());

        assertThat(image).matches(service.has("build") ? "localhost/roadwatch/\\w+:\\d.*" : ".+:.*\\d.*" + DIGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyzer", "detector", "simulator"})
    void imageHasAPinnedBaseAndBearsTheVersionOfItsTag(String service) {
        String image = defaultOf(service(service).path("image").asText());

        assertThat(Deployment.text("deployment/Containerfile." + service))
                .containsPattern("(?m)^ARG JDK_IMAGE=\\S+" + DIGEST + "$")
                .contains("image.version=\"%s\"".formatted(image.replaceFirst(".*:", "")));
    }

    @Test
    void workflowUsesNothingThatCanChange() {
        String workflow = Deployment.text(".github/workflows/ci.yml");

        assertThat(workflow.lines().filter(line -> line.matches("[ -]+uses: .*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v\\d.*"));
        assertThat(workflow.lines().filter(line -> line.matches(" +image: .*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*" + DIGEST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void whoeverIsWaitedForCanBeHealthy(String name, JsonNode service) {
        service.path("depends_on").fields().forEachRemaining(other -> {
            assertThat(other.getValue().path("condition").asText()).isEqualTo("service_healthy");
            assertThat(compose()
                            .path("services")
                            .path(other.getKey())
                            .at("/healthcheck/test/0")
                            .asText())
                    .isEqualTo("CMD"); // there is no shell
        });
    }

    @Test
    void detectorComesAfterTheAnalyzerAndThatAfterTheSimulator() {
        assertThat(service("detector").path("depends_on").has("analyzer")).isTrue();
        assertThat(service("analyzer").path("depends_on").has("simulator")).isTrue();
    }

    @Test
    void portsAreThoseOfTheDocumentation() {
        assertThat(Map.of("detector", 5000, "analyzer", 5001, "prometheus", 9100, "grafana", 3100))
                .allSatisfy((name, port) ->
                        assertThat(service(name).path("ports").path(0).asText()).contains(":-" + port + "}:"));
    }

    @Test
    void everyKeyOfTheServicesIsDocumented() {
        String documented =
                Deployment.text("docs/configuration-detector.md") + Deployment.text("docs/configuration-analyzer.md");

        assertThat(Stream.of("detector", "analyzer")
                        .flatMap(name -> service(name).path("environment").properties().stream())
                        .map(Entry::getKey)
                        .filter(key -> key.startsWith("ROADWATCH_"))
                        .map(key -> key.replace("STREAMS_DEMO_", "STREAMS_<CAMERA_ID>_")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(documented).contains("`" + key + "`"));
    }

    @Test
    void everyVariableIsInTheExample() {
        String example = Deployment.text("deployment/.env.example");

        assertThat(VARIABLE.matcher(Deployment.text(COMPOSE))
                        .results()
                        .map((MatchResult variable) -> variable.group(1)))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(example).containsPattern("(?m)^#" + variable + "="));
    }

    /** Who switches on the lines of the example has the detector watch what the camera plays. */
    @Test
    void cameraOfTheProfilePlaysTheDemoWhereTheExampleSays() {
        String example = Deployment.text("deployment/.env.example");
        JsonNode camera = service("camera");
        JsonNode paths = Deployment.yaml(Installation.ROOT.resolve("deployment/camera/mediamtx.yml"))
                .path("paths");
        URI address = URI.create(first("(?m)^#ROADWATCH_VIDEO=(rtsp://camera\\S+)$", example));
        String path = address.getPath().substring(1);
        String command = paths.path(path).path("runOnInit").asText();

        assertThat(texts(camera.path("profiles"))).containsExactly(first("(?m)^#COMPOSE_PROFILES=(\\S+)$", example));
        assertThat(address).hasHost("camera").hasPort(8554);
        assertThat(command).endsWith("rtsp://127.0.0.1:8554/" + path);
        assertThat(texts(camera.at("/healthcheck/test"))).contains("rtsp://127.0.0.1:8554/" + path);
        assertThat(texts(camera.path("volumes")))
                .contains("./camera/mediamtx.yml:/mediamtx.yml:ro", "../demo:/videos:ro");
        assertThat(Path.of(first("-i /videos/(\\S+)", command)))
                .satisfies(clip -> assertThat(Installation.ROOT.resolve("demo").resolve(clip))
                        .exists());
    }

    static Stream<Object[]> services() {
        return compose().path("services").properties().stream()
                .map(service -> new Object[] {service.getKey(), service.getValue()});
    }

    private static JsonNode service(String name) {
        return compose().path("services").path(name);
    }

    /** With what {@code <<} takes over. */
    private static JsonNode compose() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new ObjectMapper().valueToTree(yaml.load(Deployment.text(COMPOSE)));
    }

    private static String defaultOf(String value) {
        return VARIABLE.matcher(value).replaceAll("$2");
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static String first(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + regex));
    }
}

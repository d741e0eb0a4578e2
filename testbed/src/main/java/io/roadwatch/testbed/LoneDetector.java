package io.roadwatch.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A detector without an analyzer, started from its package on a free port: its calls are refused at once. */
public final class LoneDetector implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = Installation.freePort();
    private final RunningProgram program;

    /**
     * @param model an ONNX file, or a name of the catalogue
     * @param clips whose folders it may read
     * @param jvm options of its JVM beside those of every program here
     * @param settings environment variables
     */
    public LoneDetector(String model, List<Path> clips, List<String> jvm, Map<String, String> settings) {
        this(
                RunningProgram.javaCommand(Installation.service("detector-service")),
                model,
                clips,
                with("JAVA_TOOL_OPTIONS", String.join(" ", jvm), settings));
    }

    /** @param command that starts it */
    public LoneDetector(List<String> command, String model, List<Path> clips, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "ROADWATCH_DETECT_MODEL",
                model,
                "ROADWATCH_ANALYZER_URL",
                "http://127.0.0.1:" + Installation.freePort(),
                "ROADWATCH_SOURCE_FILE_ROOTS",
                String.join(
                        ",",
                        clips.stream()
                                .map(clip ->
                                        clip.toAbsolutePath().resolveSibling("").toString())
                                .distinct()
                                .toList())));
        environment.putAll(settings);
        program = RunningProgram.start("lone-detector", command, environment).awaitReady(url("/q/health/ready"));
    }

    private static Map<String, String> with(String name, String value, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent(name, value);
        return all;
    }

    public RunningProgram program() {
        return program;
    }

    public String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(port, path);
    }

    /** Declares a stream, or changes it; starts it if it was stopped. */
    public void play(String cameraId, String body) {
        call("PUT", "/api/v1/streams/" + cameraId, body);
    }

    public void stop(String cameraId) {
        call("POST", "/api/v1/streams/%s/stop".formatted(cameraId), "");
    }

    public JsonNode state(String cameraId) {
        try {
            return new ObjectMapper().readTree(call("GET", "/api/v1/streams/" + cameraId, ""));
        } catch (IOException e) {
            throw new IllegalStateException("the answer is not JSON", e);
        }
    }

    public Metrics metrics() {
        return Metrics.of(call("GET", "/metrics", ""));
    }

    /** @return the body; anything but success is an error with the service's own words */
    public String call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .timeout(LONGEST_ANSWER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isLessThan(400);
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}

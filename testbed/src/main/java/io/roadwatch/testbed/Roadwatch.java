package io.roadwatch.testbed;

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
import java.util.Map;

/** Detector, analyzer and simulator, started from their packages on free ports. */
public final class Roadwatch implements AutoCloseable {

    /** Every call of the API returns at once; 2 s is what a user would still call so. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int simulatorPort = Installation.freePort();
    private final int analyzerPort = Installation.freePort();
    private final int detectorPort = Installation.freePort();
    private final Map<String, String> analyzerSettings = new HashMap<>();
    private final Map<String, String> detectorSettings = new HashMap<>();
    private RunningProgram analyzer;
    private RunningProgram detector;
    private RunningProgram simulator;

    /** @param analyzerSettings environment variables beside those that connect the parts */
    public Roadwatch(Path assets, Map<String, String> analyzerSettings) {
        this(assets, analyzerSettings, Map.of());
    }

    /** @param detectorSettings environment variables beside those that connect the parts */
    public Roadwatch(Path assets, Map<String, String> analyzerSettings, Map<String, String> detectorSettings) {
        simulator = startSimulator();
        this.analyzerSettings.putAll(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(analyzerPort),
                "DASHSCOPE_API_KEY", "sk-system-test",
                "DASHSCOPE_BASE_URL", "http://127.0.0.1:%d/compatible-mode/v1".formatted(simulatorPort)));
        this.analyzerSettings.putAll(analyzerSettings);
        analyzer = launchAnalyzer();
        this.detectorSettings.putAll(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(detectorPort),
                "ROADWATCH_DETECT_MODEL",
                        assets.resolve("models/yolox_nano.onnx").toString(),
                "ROADWATCH_ANALYZER_URL", "http://127.0.0.1:" + analyzerPort,
                "ROADWATCH_SOURCE_FILE_ROOTS", assets.toString()));
        this.detectorSettings.putAll(detectorSettings);
        detector = startDetector();
        awaitAnalyzer();
    }

    /** With what comes with Roadwatch alone: its own clip, and its own model. Starts sooner, for which it computes slower. */
    public static Roadwatch ofItsOwn(Map<String, String> detectorSettings) {
        return ofItsOwn(Map.of(), detectorSettings);
    }

    /** As above, with other settings of the analyzer too. */
    public static Roadwatch ofItsOwn(Map<String, String> analyzerSettings, Map<String, String> detectorSettings) {
        Map<String, String> soon = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        Map<String, String> analyzer = new HashMap<>(soon);
        analyzer.putAll(analyzerSettings);
        Map<String, String> detector = new HashMap<>(soon);
        detector.put("ROADWATCH_DETECT_MODEL", "starter");
        detector.putAll(detectorSettings);
        return new Roadwatch(Installation.demo(), analyzer, detector);
    }

    private RunningProgram launchAnalyzer() {
        return RunningProgram.java("analyzer", Installation.service("analyzer-service"), analyzerSettings);
    }

    private void awaitAnalyzer() {
        analyzer.awaitReady("http://127.0.0.1:%d/q/health/ready".formatted(analyzerPort));
    }

    public void killAnalyzer() {
        analyzer.kill();
    }

    public void restartAnalyzer() {
        analyzer = launchAnalyzer();
        awaitAnalyzer();
    }

    private RunningProgram startDetector() {
        return RunningProgram.java("detector", Installation.service("detector-service"), detectorSettings)
                .awaitReady("http://127.0.0.1:%d/q/health/ready".formatted(detectorPort));
    }

    /** Ends the detector as an orderly system would, and starts it again. */
    public void restartDetector() {
        detector.close();
        detector = startDetector();
    }

    /** Ends the detector as a crash would, lets somebody do damage, and starts it again. */
    public void crashDetector(Runnable meanwhile) {
        detector.kill();
        meanwhile.run();
        detector = startDetector();
    }

    private RunningProgram startSimulator() {
        return RunningProgram.java(
                        "simulator",
                        Installation.simulator(),
                        Map.of(),
                        "--port",
                        Integer.toString(simulatorPort),
                        "--latency",
                        "300ms")
                .awaitReady("http://127.0.0.1:%d/simulator/calls".formatted(simulatorPort));
    }

    public void killSimulator() {
        simulator.close();
    }

    public void restartSimulator() {
        simulator = startSimulator();
    }

    public String detectorUrl() {
        return "http://127.0.0.1:" + detectorPort;
    }

    public int detectorPort() {
        return detectorPort;
    }

    public int analyzerPort() {
        return analyzerPort;
    }

    public RunningProgram detector() {
        return detector;
    }

    public RunningProgram analyzer() {
        return analyzer;
    }

    public Subscriber subscribe() {
        return new Subscriber("ws://127.0.0.1:%d/ws".formatted(detectorPort));
    }

    public HttpResponse<String> putStream(String cameraId, String body) {
        return exchange("PUT", "http://127.0.0.1:%d/api/v1/streams/%s".formatted(detectorPort, cameraId), body);
    }

    public HttpResponse<String> stream(String cameraId) {
        return exchange("GET", "http://127.0.0.1:%d/api/v1/streams/%s".formatted(detectorPort, cameraId), "");
    }

    public HttpResponse<String> command(String cameraId, String verb) {
        return exchange("POST", "http://127.0.0.1:%d/api/v1/streams/%s/%s".formatted(detectorPort, cameraId, verb), "");
    }

    public JsonNode state(String cameraId) {
        try {
            return new ObjectMapper().readTree(stream(cameraId).body());
        } catch (IOException e) {
            throw new IllegalStateException("the answer is not JSON", e);
        }
    }

    public HttpResponse<String> deleteStream(String cameraId) {
        return exchange("DELETE", "http://127.0.0.1:%d/api/v1/streams/%s".formatted(detectorPort, cameraId), "");
    }

    public void setFaults(String body) {
        exchange("PUT", "http://127.0.0.1:%d/simulator/faults".formatted(simulatorPort), body);
    }

    public void clearFaults() {
        exchange("DELETE", "http://127.0.0.1:%d/simulator/faults".formatted(simulatorPort), "");
    }

    public String simulatorCalls() {
        return exchange("GET", "http://127.0.0.1:%d/simulator/calls".formatted(simulatorPort), "")
                .body();
    }

    public String metrics(int port) {
        return exchange("GET", "http://127.0.0.1:%d/metrics".formatted(port), "")
                .body();
    }

    private HttpResponse<String> exchange(String method, String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .timeout(LONGEST_ANSWER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + url + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        detector.close();
        analyzer.close();
        simulator.close();
    }
}

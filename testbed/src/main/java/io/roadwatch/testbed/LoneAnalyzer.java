package io.roadwatch.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Analyzer and simulator without a detector, started from their packages on free ports. */
public final class LoneAnalyzer implements AutoCloseable {

    private static final Duration LONGEST_ANALYSIS = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int simulatorPort = Installation.freePort();
    private final int analyzerPort = Installation.freePort();
    private final String latency;
    private final RunningProgram analyzer;
    private RunningProgram simulator;

    /**
     * @param latency of the simulator, such as {@code 300ms}
     * @param settings environment variables of the analyzer beside those that connect the parts
     */
    public LoneAnalyzer(String latency, Map<String, String> settings) {
        this.latency = latency;
        simulator = startSimulator();
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(analyzerPort),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "DASHSCOPE_API_KEY",
                "sk-system-test",
                "DASHSCOPE_BASE_URL",
                "http://127.0.0.1:%d/compatible-mode/v1".formatted(simulatorPort)));
        environment.putAll(settings);
        analyzer = RunningProgram.java("lone-analyzer", Installation.service("analyzer-service"), environment)
                .awaitReady("http://127.0.0.1:%d/q/health/ready".formatted(analyzerPort));
    }

    private RunningProgram startSimulator() {
        return RunningProgram.java(
                        "lone-simulator",
                        Installation.simulator(),
                        Map.of(),
                        "--port",
                        Integer.toString(simulatorPort),
                        "--latency",
                        latency)
                .awaitReady("http://127.0.0.1:%d/simulator/calls".formatted(simulatorPort));
    }

    public RunningProgram analyzer() {
        return analyzer;
    }

    public int analyzerPort() {
        return analyzerPort;
    }

    public int simulatorPort() {
        return simulatorPort;
    }

    public void killSimulator() {
        simulator.kill();
    }

    public void restartSimulator() {
        simulator = startSimulator();
    }

    public CompletableFuture<HttpResponse<String>> analyse(String body) {
        return http.sendAsync(
                HttpRequest.newBuilder(analyzer("/api/v1/analyses"))
                        .header("Content-Type", "application/json")
                        .timeout(LONGEST_ANALYSIS)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public String get(String path) {
        return send(HttpRequest.newBuilder(analyzer(path)).build());
    }

    public int status(String path) {
        return exchange(HttpRequest.newBuilder(analyzer(path)).build()).statusCode();
    }

    /** Over the simulator's control interface. */
    public String control(String method, String path, String body) {
        URI url = URI.create("http://127.0.0.1:%d/simulator/%s".formatted(simulatorPort, path));
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI analyzer(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(analyzerPort, path));
    }

    private String send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        assertThat(response.statusCode())
                .as("%s %s: %s", request.method(), request.uri(), response.body())
                .isLessThan(400);
        return response.body();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        analyzer.close();
        simulator.close();
    }
}

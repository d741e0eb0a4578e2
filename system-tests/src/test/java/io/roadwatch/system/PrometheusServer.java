package io.roadwatch.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.RunningProgram;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Prometheus that scrapes the given services every second. */
final class PrometheusServer implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final int port = Installation.freePort();
    private final RunningProgram program;

    /** @param nativeHistograms scrape protobuf; this server then keeps only the native form of a histogram that has both */
    PrometheusServer(Path folder, boolean nativeHistograms, int... servicePorts) throws IOException {
        this(
                folder,
                configFor(servicePorts),
                nativeHistograms ? List.of("--enable-feature=native-histograms") : List.of());
    }

    private PrometheusServer(Path folder, String configuration, List<String> options) throws IOException {
        Path config = folder.resolve("prometheus-%d.yml".formatted(port));
        Files.writeString(config, configuration);
        List<String> command = new ArrayList<>(List.of(
                Needs.program("/usr/bin/prometheus", "prometheus").toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data-" + port),
                "--web.listen-address=127.0.0.1:" + port));
        command.addAll(options);
        this.program = RunningProgram.start("prometheus-" + port, command, Map.of());
        program.awaitReady("http://127.0.0.1:%d/-/ready".formatted(port));
    }

    /** With the configuration and the rules of {@code deployment/}, but other ports and no patience. */
    static PrometheusServer deployed(Path folder, int detectorPort, int analyzerPort) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        for (String name : List.of("recording.yml", "alerts.yml")) {
            Files.writeString(
                    rules.resolve(name),
                    Files.readString(Deployment.PROMETHEUS.resolve("rules").resolve(name)));
        }
        String configuration = Files.readString(Deployment.PROMETHEUS.resolve("prometheus-local.yml"))
                .replace("localhost:5000", "127.0.0.1:" + detectorPort)
                .replace("localhost:5001", "127.0.0.1:" + analyzerPort)
                .replace("interval: 5s", "interval: 1s");
        return new PrometheusServer(folder, configuration, List.of());
    }

    private static String configFor(int... servicePorts) {
        List<String> targets = new ArrayList<>();
        for (int servicePort : servicePorts) {
            targets.add("'127.0.0.1:%d'".formatted(servicePort));
        }
        return """
                global:
                  scrape_interval: 1s
                scrape_configs:
                  - job_name: roadwatch
                    static_configs:
                      - targets: [%s]
                """.formatted(String.join(", ", targets));
    }

    /** The samples of an instant query, each with its labels and value. */
    List<JsonNode> query(String promQl) {
        String url = "http://127.0.0.1:%d/api/v1/query?query=%s"
                .formatted(port, URLEncoder.encode(promQl, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = json.readTree(answer.body());
            if (!body.path("status").asText().equals("success")) {
                throw new IllegalStateException("query failed: " + promQl + " " + body);
            }
            List<JsonNode> samples = new ArrayList<>();
            body.path("data").path("result").forEach(samples::add);
            return samples;
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The values of an instant query that are numbers. */
    List<Double> values(String promQl) {
        return query(promQl).stream()
                .map(sample -> sample.path("value").path(1).asText("NaN"))
                .map(Double::valueOf)
                .filter(value -> !value.isNaN())
                .toList();
    }

    @Override
    public void close() {
        program.close();
    }
}

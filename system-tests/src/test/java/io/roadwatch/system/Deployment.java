package io.roadwatch.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of {@code deployment/} that observe the services. */
final class Deployment {

    static final Path PROMETHEUS = Installation.ROOT.resolve("deployment/prometheus");
    static final Path ALERTMANAGER = Installation.ROOT.resolve("deployment/alertmanager/alertmanager.yml");
    static final Path GRAFANA = Installation.ROOT.resolve("deployment/grafana");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Deployment() {}

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " is not YAML", e);
        }
    }

    static String text(String pathFromRoot) {
        try {
            return Files.readString(Installation.ROOT.resolve(pathFromRoot));
        } catch (IOException e) {
            throw new IllegalStateException(pathFromRoot + " cannot be read", e);
        }
    }

    static List<Path> promtoolTests() {
        try (Stream<Path> files = Files.list(PROMETHEUS.resolve("tests"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the tests of the rules cannot be listed", e);
        }
    }

    /** Rules that have this field: {@code alert} or {@code record}. */
    static List<JsonNode> rules(String field) {
        return Stream.of("recording.yml", "alerts.yml")
                .map(name -> yaml(PROMETHEUS.resolve("rules").resolve(name)))
                .flatMap(file -> elements(file.path("groups")))
                .flatMap(group -> elements(group.path("rules")))
                .filter(rule -> rule.has(field))
                .toList();
    }

    static List<String> alertNames() {
        return rules("alert").stream().map(rule -> rule.path("alert").asText()).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

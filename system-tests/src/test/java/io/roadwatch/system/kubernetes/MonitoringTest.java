package io.roadwatch.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules and dashboards are the same in Kubernetes as beside it. Where this fails, {@code k8s/components/monitoring/update.sh} is due. */
class MonitoringTest {

    private static final Path DEPLOYMENT = Installation.ROOT.resolve("deployment");

    @Test
    void rulesAreThoseOfPrometheus() throws IOException {
        List<JsonNode> groups = files("prometheus/rules", ".yml").stream()
                .map(MonitoringTest::yaml)
                .flatMap(file -> Resource.elements(file.path("groups")))
                .toList();
        assumeFalse(groups.isEmpty(), "skipped: there is no rule in deployment/prometheus/rules");

        JsonNode rule = yaml(Installation.ROOT.resolve("k8s/components/monitoring/prometheus-rule.yaml"));

        assertThat(rule.at("/spec/groups")).containsExactlyElementsOf(groups);
    }

    @Test
    void everyDashboardIsInTheConfigMap() throws IOException {
        List<String> dashboards = files("grafana/dashboards", ".json").stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assumeFalse(dashboards.isEmpty(), "skipped: there is no dashboard in deployment/grafana/dashboards");

        JsonNode generator = yaml(DEPLOYMENT.resolve("grafana/dashboards/kustomization.yaml"));

        assertThat(Resource.elements(generator.at("/configMapGenerator/0/files"))
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(dashboards);
    }

    private static JsonNode yaml(Path file) {
        try {
            return Resource.parse(Files.readString(file)).get(0).json();
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + file, e);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        Path path = DEPLOYMENT.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

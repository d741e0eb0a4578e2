package io.roadwatch.system;

import static io.roadwatch.system.Deployment.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.system.dashboard.Dashboard;
import io.roadwatch.system.dashboard.DashboardJson;
import io.roadwatch.system.dashboard.Dashboards;
import io.roadwatch.system.dashboard.Query;
import io.roadwatch.system.dashboard.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What observes the services fits together: rules, their tests, the runbook, dashboards and the list of metrics. */
class MonitoringTest {

    /** Metrics that docs/metrics.md does not list one by one: of Prometheus, Micrometer and Quarkus. */
    private static final Pattern STOCK = Pattern.compile("up|ALERTS|(?:jvm|process|http_server)_\\w+");

    @Test
    void everyAlertHasItsEntryInTheRunbookAndNoOtherHas() {
        assertThat(matches("(?m)^## (Roadwatch\\w+)$", Deployment.text("docs/runbook.md")))
                .containsExactlyElementsOf(Deployment.alertNames());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertSaysWhatIsWrongHowBadItIsAndWhereToReadOn(JsonNode alert) {
        JsonNode annotations = alert.path("annotations");

        assertThat(alert.path("labels").path("severity").asText()).isIn("critical", "warning", "info");
        assertThat(annotations.path("summary").asText()).isNotBlank();
        assertThat(annotations.path("description").asText()).isNotBlank();
        assertThat(annotations.path("runbook_url").asText())
                .isEqualTo("docs/runbook.md#" + alert.path("alert").asText().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertHasATestInWhichItIsQuietThenFiresThenIsOver(JsonNode alert) {
        String name = alert.path("alert").asText();

        assertThat(Deployment.promtoolTests().stream()
                        .flatMap(file -> elements(Deployment.yaml(file).path("tests")))
                        .map(test -> elements(test.path("alert_rule_test"))
                                .filter(moment ->
                                        moment.path("alertname").asText().equals(name))
                                .map(moment -> moment.path("exp_alerts").isEmpty() ? "quiet" : "fires")
                                .toList()))
                .contains(List.of("quiet", "fires", "quiet"));
    }

    @Test
    void rulesAndDashboardsNameOnlyMetricsThatAreDocumented() {
        Set<String> documented = Set.copyOf(matches("`([a-z_]+)`", Deployment.text("docs/metrics.md")));
        Set<String> recorded = Deployment.rules("record").stream()
                .map(rule -> rule.path("record").asText())
                .collect(Collectors.toSet());
        Stream<String> ofRules = Stream.of("alert", "record")
                .flatMap(field -> Deployment.rules(field).stream())
                .map(rule -> rule.path("expr").asText());
        Stream<String> ofPanels = Dashboards.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .map(Query::promQl);
        Stream<String> ofVariables = Dashboards.all().stream()
                .flatMap(dashboard -> dashboard.variables().stream())
                .map(Variable::metric);

        assertThat(Stream.of(ofRules, ofPanels, ofVariables)
                        .flatMap(queries -> queries)
                        .flatMap(query -> PromQl.metricsOf(query).stream()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(STOCK.matcher(name).matches()
                                || recorded.contains(name)
                                || documented.contains(name)
                                || documented.contains(name.replaceFirst("_(?:bucket|sum|count)$", "")))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dashboardFileIsWhatTheCodeSays(Dashboard dashboard) throws IOException {
        Path file = Deployment.GRAFANA.resolve("dashboards").resolve(dashboard.fileName());
        String json = new DashboardJson().write(dashboard);
        if (Boolean.getBoolean("roadwatch.dashboards.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json);
        }

        assertThat(file).content().isEqualTo(json);
    }

    @Test
    void dashboardsAskTheDataSourceThatIsProvisioned() {
        JsonNode sources = Deployment.yaml(Deployment.GRAFANA.resolve("provisioning/datasources/prometheus.yml"));

        assertThat(sources.path("datasources").path(0).path("uid").asText()).isEqualTo(DashboardJson.DATA_SOURCE);
    }

    @Test
    void localPrometheusDiffersOnlyInPlacesAndHistograms() {
        String deployed = Deployment.text("deployment/prometheus/prometheus.yml");
        JsonNode main = Deployment.yaml(Deployment.PROMETHEUS.resolve("prometheus.yml"));
        JsonNode local = Deployment.yaml(Deployment.PROMETHEUS.resolve("prometheus-local.yml"));

        assertThat(deployed).contains("detector:5000", "analyzer:5001");
        assertThat(local.path("rule_files")).isEqualTo(main.path("rule_files"));
        assertThat(local.findValuesAsText("job_name")).isEqualTo(main.findValuesAsText("job_name"));
        assertThat(local.path("global").path("scrape_interval"))
                .isEqualTo(main.path("global").path("scrape_interval"));
    }

    static List<JsonNode> alerts() {
        return Deployment.rules("alert");
    }

    static List<Dashboard> dashboards() {
        return Dashboards.all();
    }

    private static List<String> matches(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.system.dashboard.Dashboard;
import io.roadwatch.system.dashboard.Dashboards;
import io.roadwatch.system.dashboard.Panel;
import io.roadwatch.system.dashboard.Variable;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of every dashboard has an answer while the demo scene runs, scraped as deployed. */
@Tag("prometheus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Panels that show nothing while all is well. Their queries end with a filter, without which they must have an answer. */
    private static final Set<String> EMPTY_IN_HEALTH = Set.of(
            "Hand-offs without a verdict",
            "LLM calls that failed",
            "Failed calls by reason",
            "Steps to save money in force",
            "Refused by the budget",
            "Calls without a turn",
            "Contradictions to the request",
            "Why streams did not run, all cameras",
            "Chosen, but not analysed",
            "Errors of the pipeline",
            "Messages that did not reach subscribers");

    private static final String FILTER = " > 0";

    @TempDir
    static Path folder;

    private Roadwatch roadwatch;
    private PrometheusServer prometheus;

    /** A query of a panel. */
    record Asked(Dashboard dashboard, Panel panel, String promQl) {

        @Override
        public String toString() {
            return "%s, %s: %s".formatted(dashboard, panel.title(), promQl);
        }
    }

    @BeforeAll
    void start() throws IOException {
        Needs.program("/usr/bin/prometheus", "prometheus");
        roadwatch = Roadwatch.ofItsOwn(Map.of("ROADWATCH_BUDGET_PER_DAY_TOKENS", "100000000"), Map.of());
        prometheus = PrometheusServer.deployed(folder, roadwatch.detectorPort(), roadwatch.analyzerPort());
        roadwatch.putStream("crossing", "{\"url\": \"%s\", \"loop\": true}".formatted(Installation.demoClip()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.values("increase(llm_latency_seconds_count[1m]) > 1"))
                        .isNotEmpty());
    }

    @AfterAll
    void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (roadwatch != null) {
            roadwatch.close();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryHasAnAnswer(Asked asked) {
        String promQl = asked.promQl();
        if (EMPTY_IN_HEALTH.contains(asked.panel().title())) {
            assertThat(promQl).endsWith(FILTER);
            prometheus.query(promQl); // is understood
            promQl = promQl.substring(0, promQl.length() - FILTER.length());
        }
        String whole = promQl;

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.values(whole)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("variables")
    void variableHasValues(Variable variable) {
        assertThat(prometheus.values("count by (%s) (%s)".formatted(variable.valueLabel(), variable.metric())))
                .isNotEmpty();
    }

    @Test
    void noAlertFiresInHealth() {
        assertThat(prometheus.query("ALERTS{alertstate=\"firing\", severity!=\"info\"}"))
                .isEmpty();
    }

    static Stream<Asked> queries() {
        return Dashboards.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream()
                        .flatMap(panel -> panel.queries().stream()
                                .map(query -> new Asked(dashboard, panel, withValues(dashboard, query.promQl())))));
    }

    static Stream<Variable> variables() {
        return Dashboards.all().stream()
                .map(Dashboard::variables)
                .flatMap(List::stream)
                .distinct();
    }

    private static String withValues(Dashboard dashboard, String promQl) {
        String filled = promQl.replace("$__rate_interval", "30s");
        for (Variable variable : dashboard.variables()) {
            filled = filled.replace("$" + variable.name(), ".*");
        }
        assertThat(filled).doesNotContain("$");
        return filled;
    }
}

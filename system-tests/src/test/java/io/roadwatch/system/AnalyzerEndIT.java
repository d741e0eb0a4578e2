package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.AnalysisBodies;
import io.roadwatch.testbed.LoneAnalyzer;
import io.roadwatch.testbed.Metrics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How an analyzer of a cluster ends: callers are sent elsewhere, and what was begun is answered. */
class AnalyzerEndIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AnalysisBodies bodies = new AnalysisBodies(1, 1_000);

    @Test
    void callersAreAskedToTakeAnotherConnectionAndGetTheirAnswers() {
        try (LoneAnalyzer analyzer = new LoneAnalyzer("2s", Map.of("QUARKUS_SHUTDOWN_DELAY", "120s"))) {
            HttpResponse<String> before =
                    analyzer.analyse(bodies.body("before", 1, 0.9)).join();
            CompletableFuture<HttpResponse<String>> begun = analyzer.analyse(bodies.body("begun", 1, 0.9));
            await().atMost(PATIENCE)
                    .until(() -> Metrics.sumOf(analyzer.get("/metrics"), "roadwatch_analyses_in_progress", "") == 1);

            analyzer.analyzer().signal("TERM");

            await().atMost(PATIENCE).until(() -> analyzer.status("/q/health/ready") == 503);
            HttpResponse<String> late =
                    analyzer.analyse(bodies.body("late", 1, 0.9)).join();
            assertThat(before.headers().map()).doesNotContainKey("connection");
            assertThat(begun.join()).satisfies(AnalyzerEndIT::answersAndSendsElsewhere);
            assertThat(late).satisfies(AnalyzerEndIT::answersAndSendsElsewhere);
            analyzer.analyzer().kill(); // it would still wait for others
        }
    }

    private static void answersAndSendsElsewhere(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("connection")).containsExactly("close");
    }
}

package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.AnalysisBodies;
import io.roadwatch.testbed.LoneAnalyzer;
import io.roadwatch.testbed.Metrics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The LLM fails in the worst ways while many cameras ask. Whatever was accepted is answered or fails with a reason, nothing is
 * left over, and a small heap suffices.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyzerChaosIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CAMERAS = 40;

    private final ObjectMapper json = new ObjectMapper();
    private final AnalysisBodies bodies = new AnalysisBodies(2, 20_000);
    private LoneAnalyzer analyzer;
    private long sequence;

    @BeforeAll
    void start() {
        analyzer = new LoneAnalyzer(
                "20ms",
                Map.ofEntries(
                        Map.entry("JAVA_TOOL_OPTIONS", "-Xmx96m"),
                        Map.entry("ROADWATCH_LLM_TIMEOUT", "1s"),
                        Map.entry("ROADWATCH_LLM_MAX_WAITING", "1000"),
                        Map.entry("ROADWATCH_LLM_MAX_WAITING_PER_CAMERA", "100"),
                        Map.entry("ROADWATCH_LLM_DEADLINE", "3s"),
                        Map.entry("ROADWATCH_LLM_BREAKER_OPEN_FOR", "500ms"),
                        Map.entry("ROADWATCH_LLM_BREAKER_WINDOW", "40"), // of 12 attempts, 9 fail by chance too often
                        Map.entry("ROADWATCH_LLM_PACE_REQUESTS_PER_SECOND", "100000"),
                        Map.entry("ROADWATCH_LLM_PACE_REQUESTS_PER_MINUTE", "1000000"),
                        Map.entry("ROADWATCH_LLM_PACE_TOKENS_PER_SECOND", "100000000"),
                        Map.entry("ROADWATCH_LLM_PACE_TOKENS_PER_MINUTE", "1000000000"),
                        Map.entry("ROADWATCH_LLM_PACE_START_FRACTION", "1")));
    }

    @AfterAll
    void stop() {
        if (analyzer != null) {
            analyzer.close();
        }
    }

    @AfterEach
    void heal() {
        analyzer.control("DELETE", "faults", "");
        analyzer.control("PUT", "latency", "20ms");
        await().atMost(PATIENCE).until(() -> analyzer.analyse(body()).join().statusCode() == 200);
    }

    @Test
    void thirtyPercentErrors() {
        analyzer.control(
                "PUT", "faults", "{\"faults\":[{\"kind\":\"error\",\"code\":\"internal_error\",\"probability\":0.3}]}");
        double callsBefore = counted("llm_requests_total", "");

        Map<String, Long> outcomes = ask(10);

        assertThat(outcomes.get("200")).isGreaterThan(10 * CAMERAS * 7 / 10);
        double calls = counted("llm_requests_total", "") - callsBefore;
        assertThat(calls).isLessThanOrEqualTo(1.2 * 10 * CAMERAS + 10); // the retry budget and its reserve
    }

    @Test
    void answersThatTakeTwentySeconds() {
        analyzer.control("PUT", "latency", "20s");

        Map<String, Long> outcomes = ask(4);

        assertThat(outcomes).doesNotContainKey("200");
    }

    @Test
    void callsThatHang() {
        analyzer.control("PUT", "faults", "{\"faults\":[{\"kind\":\"hang\"}]}");

        Map<String, Long> outcomes = ask(4);

        assertThat(outcomes).doesNotContainKey("200");
    }

    @Test
    void simulatorThatIsKilledInTheMiddle() {
        analyzer.control("PUT", "latency", "500ms");
        List<CompletableFuture<String>> asked = send(2);
        analyzer.killSimulator();
        try {
            asked.addAll(send(4));
            assertAccounted(asked);
        } finally {
            analyzer.restartSimulator();
        }
    }

    /** @return how many analyses ended how: a status, or the type of a problem */
    private Map<String, Long> ask(int rounds) {
        return assertAccounted(send(rounds));
    }

    private List<CompletableFuture<String>> send(int rounds) {
        List<CompletableFuture<String>> asked = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<CompletableFuture<String>> together = new ArrayList<>();
            for (int camera = 0; camera < CAMERAS; camera++) {
                together.add(analyzer.analyse(bodies.body("cam-" + camera, ++sequence, camera / (double) CAMERAS))
                        .thenApply(this::outcome));
            }
            asked.addAll(together);
            CompletableFuture.anyOf(together.toArray(CompletableFuture[]::new)).join();
        }
        return asked;
    }

    private Map<String, Long> assertAccounted(List<CompletableFuture<String>> asked) {
        Map<String, Long> outcomes = asked.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));

        assertThat(outcomes.keySet())
                .allMatch(outcome -> outcome.equals("200") || outcome.startsWith("urn:roadwatch:problem:"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(counted("roadwatch_analyses_begun_total", ""))
                    .isEqualTo(counted("roadwatch_analyses_total", ""));
            assertThat(counted("roadwatch_analyses_in_progress", "")).isZero();
            assertThat(counted("llm_concurrent_tasks", "")).isZero();
            assertThat(counted("task_queue_size", "llm")).isZero();
            assertThat(counted("llm_abandoned_requests", "")).isZero();
        });
        return outcomes;
    }

    private String outcome(HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            return "200";
        }
        try {
            return json.readTree(response.body()).path("type").asText();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private String body() {
        return bodies.body("cam-0", ++sequence, 0.9);
    }

    private double counted(String name, String label) {
        return Metrics.sumOf(analyzer.get("/metrics"), name, label);
    }
}

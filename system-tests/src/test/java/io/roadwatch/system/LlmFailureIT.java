package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.Subscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The LLM fails in every way; streams and subscribers go on, and every attempt is counted. */
@Tag("assets")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LlmFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private Roadwatch roadwatch;
    private Subscriber subscriber;

    @BeforeAll
    void start() {
        Path assets = Needs.assets();
        roadwatch = new Roadwatch(
                assets,
                Map.of(
                        "ROADWATCH_LLM_TIMEOUT",
                        "1s",
                        "ROADWATCH_LLM_RETRIES",
                        "1",
                        "ROADWATCH_LLM_BREAKER_OPEN_FOR",
                        "1s"));
        subscriber = roadwatch.subscribe();
        subscriber.send("{\"type\":\"subscribe\",\"data\":{\"frames\":\"none\"}}");
        Path clip = assets.resolve("video/busy-intersection-h264.mp4");
        roadwatch.putStream("crossing", "{\"url\": \"%s\", \"loop\": true}".formatted(clip));
    }

    @AfterAll
    void stop() {
        if (roadwatch != null) {
            subscriber.close();
            roadwatch.close();
        }
    }

    @AfterEach
    void heal() {
        roadwatch.clearFaults();
        double before = counted("success");
        await().atMost(PATIENCE).until(() -> counted("success") > before);
    }

    @Test
    void everyAttemptAnswered500IsCountedAndResultsGoOn() {
        long callsBefore = calls("received");
        double errorsBefore = counted("error");
        roadwatch.setFaults("{\"faults\":[{\"kind\":\"error\",\"code\":\"internal_error\",\"probability\":1}]}");

        await().atMost(PATIENCE).until(() -> counted("error") >= errorsBefore + 2);

        assertThat(counted("error") - errorsBefore).isLessThanOrEqualTo(calls("received") - callsBefore);
        assertResultsGoOn();
    }

    @Test
    void hangingCallIsClosedAndCounted() {
        long cancelledBefore = calls("cancelled");
        double errorsBefore = counted("error");
        roadwatch.setFaults("{\"faults\":[{\"kind\":\"hang\",\"probability\":1}]}");

        await().atMost(PATIENCE).until(() -> counted("error") > errorsBefore);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls("cancelled")).isGreaterThan(cancelledBefore));
        assertResultsGoOn();
    }

    @Test
    void llmThatIsDownIsSaidOnceInTheLog() {
        roadwatch.killSimulator();
        try {
            // An attempt is counted when it fails, the line comes when its analysis has no attempt left.
            await().atMost(PATIENCE).until(() -> failingLines() > 0);
            double errorsWhenSaid = counted("error");
            await().atMost(PATIENCE).until(() -> counted("error") >= errorsWhenSaid + 4);
            assertResultsGoOn();
            assertThat(failingLines()).isLessThanOrEqualTo(3); // one for each way of failing
        } finally {
            roadwatch.restartSimulator();
        }
    }

    private void assertResultsGoOn() {
        int before = subscriber.data("detection_result").size();
        await().atMost(PATIENCE).until(() -> subscriber.data("detection_result").size() > before + 5);
    }

    private long failingLines() {
        return roadwatch
                .analyzer()
                .log()
                .lines()
                .filter(line -> line.contains(" WARN ") && line.contains("reason="))
                .count();
    }

    private double counted(String status) {
        return Metrics.sumOf(
                roadwatch.metrics(roadwatch.analyzerPort()), "llm_requests_total", "status=\"%s\"".formatted(status));
    }

    private long calls(String what) {
        try {
            JsonNode calls = json.readTree(roadwatch.simulatorCalls());
            return calls.path("counts").path(what).asLong();
        } catch (IOException e) {
            throw new IllegalStateException("the simulator's calls are not JSON", e);
        }
    }
}

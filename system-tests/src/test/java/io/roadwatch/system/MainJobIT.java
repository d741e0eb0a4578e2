package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.Subscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clip goes in, verdicts and metrics come out. */
@Tag("assets")
@Tag("prometheus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private Roadwatch roadwatch;
    private PrometheusServer classic;
    private PrometheusServer nativeForm;
    private Subscriber subscriber;

    @BeforeAll
    void start() throws IOException {
        Path assets = Needs.assets();
        Needs.program("/usr/bin/prometheus", "prometheus");
        roadwatch = new Roadwatch(assets, Map.of());
        classic = new PrometheusServer(folder, false, roadwatch.detectorPort(), roadwatch.analyzerPort());
        nativeForm = new PrometheusServer(folder, true, roadwatch.detectorPort(), roadwatch.analyzerPort());
        subscriber = roadwatch.subscribe();
        Path clip = assets.resolve("video/busy-intersection-h264.mp4");
        roadwatch.putStream("crossing", "{\"url\": \"%s\", \"loop\": true}".formatted(clip));
    }

    @AfterAll
    void stop() {
        for (AutoCloseable part : new AutoCloseable[] {subscriber, classic, nativeForm, roadwatch}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void subscriberIsGreetedFirst() {
        await().atMost(PATIENCE).until(() -> !subscriber.messages().isEmpty());

        assertThat(subscriber.messages().get(0).path("type").asText()).isEqualTo("connection_ack");
    }

    @Test
    void carsGroupsAndTheirPicturesAreSeen() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subscriber.data("detection_result"))
                        .anySatisfy(result -> {
                            assertThat(result.findValuesAsText("class")).contains("car");
                            assertThat(result.path("trafficGroups")).isNotEmpty();
                            assertThat(result.path("groupImages")).isNotEmpty();
                            assertThat(result.path("frame").asText()).startsWith("data:image/jpeg;base64,");
                        }));
    }

    @Test
    void verdictsWithLevelsArriveAfterTheFirstAnswer() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subscriber.data("detection_result"))
                        .anySatisfy(result -> {
                            assertThat(result.path("hasDangerousDriving").asBoolean())
                                    .isTrue();
                            JsonNode alert =
                                    result.path("dangerousDrivingResults").path(0);
                            assertThat(alert.path("riskLevel").asText()).isIn("low", "medium", "high");
                            assertThat(alert.path("description").asText()).contains("模拟");
                        }));
    }

    @Test
    void objectsAndGroupsKeepTheirIdentityFromFrameToFrame() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subscriber.data("detection_result"))
                        .anySatisfy(result -> {
                            assertThat(result.path("trackingEnabled").asBoolean())
                                    .isTrue();
                            assertThat(result.findValues("trackId")).hasSizeGreaterThan(5);
                            assertThat(result.findValues("speedPxPerS")).isNotEmpty();
                            JsonNode group = result.path("trafficGroups").path(0);
                            assertThat(group.path("groupId").asLong()).isPositive();
                            assertThat(group.path("ageSeconds").asDouble()).isGreaterThan(2);
                            assertThat(group.path("composition").path("car").asInt())
                                    .isPositive();
                        }));
    }

    @Test
    void everyStageOfTheAnalysisTellsItsTime() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String stage :
                    List.of("queue", "prepare", "infer", "decode", "track", "group", "pictures", "publish")) {
                assertThat(classic.values("roadwatch_stage_seconds_count{stage=\"%s\"} > 0".formatted(stage)))
                        .as(stage)
                        .isNotEmpty();
            }
        });
        assertThat(classic.query("roadwatch_model_info{model=\"yolox_nano\",layout=\"yolox\"} == 1"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "histogram_quantile(0.95, rate(llm_latency_seconds_bucket[5m]))",
                "histogram_quantile(0.50, rate(llm_latency_seconds_bucket[5m]))",
                "histogram_quantile(0.99, rate(llm_latency_seconds_bucket[5m]))",
                "histogram_quantile(0.95, sum by (le, model) (rate(llm_latency_seconds_bucket[5m])))",
                "rate(llm_latency_seconds_sum[5m]) / rate(llm_latency_seconds_count[5m])",
                "rate(llm_requests_total{status=\"success\"}[1m])",
                "rate(llm_requests_total{status!=\"success\"}[5m]) / ignoring(status) "
                        + "sum without (status) (rate(llm_requests_total[5m]))",
                "rate(llm_requests_total{status!=\"success\"}[5m]) / rate(llm_requests_total[5m])",
                "sum(rate(llm_requests_total{status=\"success\"}[5m])) / sum(rate(llm_requests_total[5m])) * 100",
                "sum(increase(llm_latency_seconds_bucket[1m])) by (le)",
                "{__name__=~\"llm_.*\"}"
            })
    void queryOfTheContractReturnsData(String promQl) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classic.query(promQl)).isNotEmpty());
    }

    @Test
    void quantileIsANumberOfTheSimulatorsOrder() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                classic.values("histogram_quantile(0.95, rate(llm_latency_seconds_bucket[5m]))"))
                        .singleElement()
                        .satisfies(seconds -> assertThat(seconds).isBetween(0.05, 5.0)));
    }

    @Test
    void nativeHistogramReturnsDataWhereItIsEnabled() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(nativeForm.values("histogram_quantile(0.95, rate(llm_latency_seconds[5m]))"))
                                .singleElement()
                                .satisfies(seconds -> assertThat(seconds).isBetween(0.05, 5.0)));
    }

    @Test
    void conservationHoldsForFramesAndCandidates() {
        await().atMost(PATIENCE)
                .until(() ->
                        !classic.query("roadwatch_handoff_answered_total > 1").isEmpty());

        assertThat(Metrics.of(roadwatch.metrics(roadwatch.detectorPort())).imbalances())
                .isEmpty();
    }

    @Test
    void oldClientStartsAStreamByItself() {
        try (Subscriber oldClient = roadwatch.subscribe()) {
            Path clip = Needs.assets().resolve("video/car-park.mp4");
            oldClient.send("{\"type\":\"start_stream\",\"data\":{\"cameraId\":7,\"rtspUrl\":\"%s\"}}".formatted(clip));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(oldClient.data("detection_result"))
                            .anySatisfy(result -> {
                                assertThat(result.path("cameraId").isInt()).isTrue();
                                assertThat(result.path("cameraId").asInt()).isEqualTo(7);
                                assertThat(result.findValuesAsText("class")).contains("car");
                            }));

            oldClient.send("{\"type\":\"stop_stream\",\"data\":{\"cameraId\":7}}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(oldClient.data("stream_stopped"))
                            .anySatisfy(stopped ->
                                    assertThat(stopped.path("cameraId").asInt()).isEqualTo(7)));
        }
    }

    @Test
    void bothServicesTellTheirMetricsInEveryFormat() {
        for (int port : List.of(roadwatch.detectorPort(), roadwatch.analyzerPort())) {
            assertThat(roadwatch.metrics(port)).contains("jvm_memory_used_bytes");
        }
        assertThat(roadwatch.metrics(roadwatch.analyzerPort()))
                .contains("llm_requests_total{", "llm_latency_seconds_bucket{");
        assertThat(roadwatch.metrics(roadwatch.detectorPort())).contains("detection_total{", "active_cameras");
    }
}

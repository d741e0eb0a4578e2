package io.roadwatch.analyzer.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import io.roadwatch.contract.FailureReason;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Touches every meter and then scrapes: a name that stock metrics use too breaks the scrape, and only after first use. */
@QuarkusTest
@TestProfile(FastLlmProfile.class)
class MetricsQuarkusTest {

    private static final String PROTOBUF =
            "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited";

    private static final List<String> ALL = List.of(
            MetricNames.LLM_LATENCY,
            MetricNames.LLM_REQUESTS,
            MetricNames.LLM_TOKENS,
            MetricNames.LLM_CONCURRENT,
            MetricNames.LLM_ATTEMPT_FAILURES,
            MetricNames.LLM_CIRCUIT_OPEN,
            MetricNames.TASK_QUEUE_SIZE,
            MetricNames.TASK_QUEUE_CAPACITY,
            MetricNames.RISK_ALERTS,
            MetricNames.RISK_TYPES,
            MetricNames.PIPELINE_ERRORS,
            MetricNames.KEY_POOL_SIZE,
            MetricNames.KEY_SUCCESS_RATE,
            MetricNames.KEY_COOLDOWN,
            MetricNames.KEY_STATUS,
            MetricNames.ANALYSES,
            MetricNames.ANALYSIS_DURATION,
            MetricNames.VERDICT_FAULTS,
            MetricNames.VERDICT_REPAIRS,
            MetricNames.VERDICT_ABSTENTIONS,
            MetricNames.GROUPS_UNJUDGED,
            MetricNames.PARSE_NOTES,
            MetricNames.SUBSCRIBERS,
            MetricNames.MESSAGES_SENT,
            MetricNames.MESSAGES_DROPPED,
            MetricNames.ALERT_DUPLICATES,
            MetricNames.WEBHOOK_DELIVERIES,
            MetricNames.WEBHOOK_ATTEMPTS,
            MetricNames.WEBHOOK_QUEUE_SIZE,
            MetricNames.WEBHOOK_DEAD_LETTERS,
            MetricNames.WEBHOOK_DEAD_LETTER_WRITE_FAILURES);

    @Inject
    FakeLlm llm;

    @Inject
    PrometheusRegistry registry;

    @Inject
    AnalysisMetrics analyses;

    @Inject
    SubscriberMetrics subscribers;

    @Inject
    WebhookMetrics webhooks;

    @BeforeEach
    void touchEveryMeter() {
        llm.reset();
        llm.will(FakeLlm.status(500, "internal_error"));
        Requests.post(Requests.analysis("a-1", "crossing-metrics")).statusCode(200);
        for (FailureReason reason : FailureReason.values()) {
            analyses.failed(reason);
        }
        subscribers.messageSent();
        subscribers.messageDropped();
        webhooks.watch("ops", () -> 0);
        webhooks.attempted("ops", WebhookMetrics.AttemptOutcome.STATUS);
        webhooks.lost("ops", WebhookMetrics.Loss.STATUS);
        webhooks.deadLetterNotWritten();
        given().get("/q/health").then().statusCode(200);
    }

    @Test
    void textHoldsEveryMetricBesideTheStockOnes() {
        String text = Scrape.now().text();

        assertThat(ALL).allSatisfy(name -> assertThat(text).contains("# TYPE " + name + " "));
        assertThat(text).contains("jvm_memory_used_bytes{", "http_server_requests_seconds_count{");
        assertThat(text)
                .contains(
                        "llm_latency_seconds_bucket{api_key_id=\"default\",model=\"qwen-vl-plus\",le=\"0.5\"}",
                        "llm_latency_seconds_bucket{api_key_id=\"default\",model=\"qwen-vl-plus\",le=\"30.0\"}",
                        "llm_latency_seconds_bucket{api_key_id=\"default\",model=\"qwen-vl-plus\",le=\"+Inf\"}",
                        "risk_alerts_total{camera_id=\"crossing-metrics\",risk_level=\"high\"} ",
                        "risk_types_detected_total{risk_type=\"横穿\"} ",
                        "risk_types_detected_total{risk_type=\"other\"} ",
                        "roadwatch_verdict_faults_total{kind=\"high_without_evidence\"} 0.0",
                        "roadwatch_verdict_abstentions_total 0.0",
                        "roadwatch_parse_notes_total{note=\"level_unknown\"} 0.0");
    }

    @Test
    void openMetricsHoldsEveryMetric() {
        String text = given().accept("application/openmetrics-text; version=1.0.0")
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(ALL).allSatisfy(name -> assertThat(text).contains("# TYPE " + name.replaceAll("_total$", "") + " "));
        assertThat(text).endsWith("# EOF\n");
    }

    @Test
    void protobufHoldsEveryMetric() {
        byte[] body = given().accept(PROTOBUF)
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(body, StandardCharsets.ISO_8859_1);

        assertThat(ALL).allSatisfy(name -> assertThat(text).contains(name));
    }

    @Test
    void latencyIsAClassicAndANativeHistogram() {
        HistogramSnapshot latency = (HistogramSnapshot)
                registry.scrape(MetricNames.LLM_LATENCY::equals).get(0);

        assertThat(latency.getDataPoints()).isNotEmpty().allSatisfy(series -> {
            assertThat(series.hasClassicHistogramData()).isTrue();
            assertThat(series.hasNativeHistogramData()).isTrue();
        });
    }
}

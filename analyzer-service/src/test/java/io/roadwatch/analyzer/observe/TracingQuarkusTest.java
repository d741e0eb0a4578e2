package io.roadwatch.analyzer.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.TracedProfile;
import io.roadwatch.foundation.tracing.TraceFields;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(TracedProfile.class)
class TracingQuarkusTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Inject
    FakeLlm llm;

    @Inject
    InMemorySpanExporter spans;

    @Inject
    OpenTelemetry telemetry;

    @BeforeEach
    void forget() {
        llm.reset();
        spans.reset();
    }

    @Test
    void analysisIsPartOfTheTraceOfItsCaller() {
        post(CALLER).statusCode(200);

        await().untilAsserted(() -> assertThat(serverSpans()).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(span.getName()).isEqualTo("POST /api/v1/analyses");
            assertThat(span.getResource().getAttributes().asMap().toString()).contains("roadwatch-analyzer");
        }));
    }

    @Test
    void waitAndEachCallOfTheLlmAreSpansOfThatTrace() {
        llm.will(FakeLlm.status(500, "internal_error"));

        post(CALLER).statusCode(200);

        await().untilAsserted(() -> {
            List<SpanData> calls = spans.getFinishedSpanItems().stream()
                    .filter(span -> span.getName().equals("chat qwen-vl-plus"))
                    .toList();
            assertThat(calls).hasSize(2).allSatisfy(span -> {
                assertThat(span.getTraceId()).isEqualTo(TRACE);
                assertThat(span.getAttributes().asMap().toString()).contains("roadwatch.llm.key=default");
            });
            assertThat(calls)
                    .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                    .hasSize(1);
            assertThat(spans.getFinishedSpanItems())
                    .filteredOn(span -> span.getName().equals("llm queue"))
                    .hasSize(2)
                    .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
        });
    }

    @Test
    void problemOfAFailedAnalysisNamesTheTrace() {
        llm.will(FakeLlm.status(400, "invalid_request_error"));

        post(CALLER).statusCode(502).body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/analyses, 415, text/plain", "/api/v1/nowhere, 404, application/json"})
    void problemOfTheFrameworkNamesTheTraceToo(String path, int status, String contentType) {
        given().header("traceparent", CALLER)
                .contentType(contentType)
                .body("{}")
                .post(path)
                .then()
                .statusCode(status)
                .body("traceId", equalTo(TRACE));
    }

    @Test
    void problemOfABodyThatIsTooLargeNamesTheTraceToo() {
        given().header("traceparent", CALLER)
                .contentType("application/json")
                .body(new byte[17 * 1024 * 1024])
                .post("/api/v1/analyses")
                .then()
                .statusCode(413)
                .body("traceId", equalTo(TRACE));
    }

    @Test
    void traceThatItsCallerDoesNotRecordIsNotNamed() {
        llm.will(FakeLlm.status(400, "invalid_request_error"));

        String problem =
                post(CALLER.replaceAll("01$", "00")).statusCode(502).extract().asString();

        assertThat(problem).doesNotContain("traceId");
    }

    @Test
    void latencyOfTheLlmHasTheTraceAsAnExemplar() {
        post(CALLER).statusCode(200);

        String metrics = given().accept("application/openmetrics-text; version=1.0.0")
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics.lines().filter(line -> line.startsWith("llm_latency_seconds_bucket")))
                .anySatisfy(line -> assertThat(line).contains("# {", "trace_id=\"" + TRACE + "\""));
    }

    @Test
    void theVendorLearnsNothingOfTheTrace() {
        List<String> traceparents = new CopyOnWriteArrayList<>();
        llm.will(request -> {
            traceparents.add(String.valueOf(request.getHeader("traceparent")));
            FakeLlm.answer(FakeLlm.VERDICT).to(request);
        });

        post(CALLER).statusCode(200);

        assertThat(traceparents).containsExactly("null");
        assertThat(spans.getFinishedSpanItems())
                .noneMatch(span -> span.getName().equals("POST"));
    }

    @Test
    void spansDoNotQuoteWhatCallersSent() {
        JsonObject request = Requests.analysis("a-1", "crossing-7");
        request.getJsonObject("frame").put("capturedAt", "secret-7");

        given().header("traceparent", CALLER)
                .contentType("application/json")
                .body(request.encode())
                .post("/api/v1/analyses")
                .then()
                .statusCode(400);

        await().untilAsserted(() -> assertThat(serverSpans())
                .anyMatch(span -> Long.valueOf(400)
                        .equals(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))));
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("secret-7");
    }

    @Test
    void logLineOfATracedRequestEndsWithItsIdsAndOthersDoNot() {
        ExtLogRecord outside = new ExtLogRecord(Level.INFO, "outside", "test");
        ExtLogRecord inside = new ExtLogRecord(Level.INFO, "inside", "test");
        inside.putMdc("traceId", TRACE);
        inside.putMdc("spanId", "b7ad6b7169203331");
        String format = ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class);
        new TraceFields(false).isLoggable(outside);
        new TraceFields(false).isLoggable(inside);

        assertThat(new PatternFormatter(format).format(outside)).endsWith("outside\n");
        assertThat(new PatternFormatter(format).format(inside))
                .endsWith("inside traceId=" + TRACE + " spanId=b7ad6b7169203331\n");
    }

    @Test
    void newTracesAreSampledAsConfigured() { // not at all, here
        llm.will(FakeLlm.status(400, "invalid_request_error"));

        String problem = Requests.post(Requests.analysis("a-1", "crossing-7"))
                .statusCode(502)
                .extract()
                .asString();

        assertThat(problem).doesNotContain("traceId");
    }

    @Test
    void onlySpansAreExportedAndOnlyOnce() {
        assertThat(telemetry.toString())
                .contains("spanExporter=" + InMemorySpanExporter.class.getName())
                .contains("NoopMetricExporter", "NoopLogRecordExporter");
    }

    @Test
    void whatIsAskedEveryFewSecondsIsNotTraced() {
        given().header("traceparent", CALLER).get("/metrics").then().statusCode(200);
        given().header("traceparent", CALLER).get("/api/v1/llm").then().statusCode(200);
        given().header("traceparent", CALLER).get("/q/health").then().statusCode(200);
        post(CALLER).statusCode(200);

        await().untilAsserted(() -> assertThat(serverSpans()).isNotEmpty());
        assertThat(serverSpans()).extracting(SpanData::getName).noneMatch(name -> name.startsWith("GET"));
    }

    private List<SpanData> serverSpans() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .toList();
    }

    private static ValidatableResponse post(String traceparent) {
        return given().header("traceparent", traceparent)
                .contentType("application/json")
                .body(Requests.analysis("a-1", "crossing-7").encode())
                .post("/api/v1/analyses")
                .then();
    }
}

package io.roadwatch.analyzer.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tracing as it is by default: absent, even when a caller traces. */
@QuarkusTest
@TestProfile(FastLlmProfile.class)
class UntracedQuarkusTest {

    private static final String CALLER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    FakeLlm llm;

    @Inject
    OpenTelemetry telemetry;

    @Inject
    LlmTracing tracing;

    @BeforeEach
    void forget() {
        llm.reset();
    }

    @Test
    void nothingIsRecordedOrSent() {
        AttemptSpan attempt = tracing.analysis().startAttempt("qwen-vl-plus", "default", "default", 1);

        assertThat(attempt.ids()).isEmpty();
        assertThat(telemetry.toString()).doesNotContain("SpanExporter");
    }

    @Test
    void neitherTheProblemNorTheVendorNorTheMetricsLearnOfATrace() {
        List<String> traceparents = new CopyOnWriteArrayList<>();
        llm.will(request -> {
            traceparents.add(String.valueOf(request.getHeader("traceparent")));
            FakeLlm.status(400, "invalid_request_error").to(request);
        });
        String problem = given().header("traceparent", CALLER)
                .contentType("application/json")
                .body(Requests.analysis("a-1", "crossing-7").encode())
                .post("/api/v1/analyses")
                .then()
                .statusCode(502)
                .extract()
                .asString();
        Requests.post(Requests.analysis("a-2", "crossing-7")).statusCode(200);

        String metrics = given().accept("application/openmetrics-text; version=1.0.0")
                .get("/metrics")
                .then()
                .extract()
                .asString();

        assertThat(traceparents).containsExactly("null");
        assertThat(problem).doesNotContain("traceId");
        assertThat(metrics).doesNotContain("trace_id");
    }
}

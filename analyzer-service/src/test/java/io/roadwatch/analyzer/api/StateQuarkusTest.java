package io.roadwatch.analyzer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.contract.LlmStatus;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastLlmProfile.class)
class StateQuarkusTest {

    @Inject
    FakeLlm llm;

    @BeforeEach
    void begin() {
        llm.reset();
    }

    @Test
    void llmIsShownWithoutItsKeyAndPath() {
        given().get("/api/v1/llm")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("keyConfigured", equalTo(true))
                .body("model", equalTo("qwen-vl-plus"))
                .body("endpoint", startsWith("http://127.0.0.1:"));
    }

    @Test
    void latencyCountsHttpCallsByHowTheyEnded() {
        JsonPath before = llm();
        llm.will(FakeLlm.status(500, "internal_error")); // and a second try, which is answered
        Requests.post(Requests.analysis("a-2", "crossing-9")).statusCode(200);

        JsonPath latency = llm();

        assertThat(latency.getString("latency.window")).isEqualTo("PT5M");
        assertThat(latency.getInt("latency.successes")).isEqualTo(before.getInt("latency.successes") + 1);
        assertThat(latency.getInt("latency.failures.llm_server_error")).isGreaterThan(0);
        assertThat(latency.getDouble("latency.p95Seconds"))
                .isGreaterThanOrEqualTo(latency.getDouble("latency.p50Seconds"));
    }

    @Test
    void detectorReadsWhatItKnowsOfTheAnswer() throws JsonProcessingException {
        String answer = given().get("/api/v1/llm").asString();

        LlmStatus status = new ObjectMapper().readValue(answer, LlmStatus.class);

        assertThat(status.model()).isEqualTo("qwen-vl-plus");
    }

    private static JsonPath llm() {
        return given().get("/api/v1/llm").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void alertsOfTheLastAnswerAreListedFlat() {
        Requests.post(Requests.analysis("a-1", "crossing-8")).statusCode(200);

        given().get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .body("cameraId", hasItem("crossing-8"))
                .body("find { it.cameraId == 'crossing-8' }.riskLevel", equalTo("high"))
                .body("find { it.cameraId == 'crossing-8' }.isStale", equalTo(false));
    }

    @Test
    void readinessSaysHowTheLlmIsConfigured() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'llm' }.data.keyConfigured", equalTo(true))
                .body("checks.find { it.name == 'llm' }.data.circuitOpen", equalTo(false));
    }

    @Test
    void apiIsDescribed() {
        String description =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        assertThat(description).contains("/api/v1/analyses", "/api/v1/llm", "/api/v1/alerts", "AnalysisRequest");
    }
}

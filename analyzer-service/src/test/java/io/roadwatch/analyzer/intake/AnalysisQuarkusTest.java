package io.roadwatch.analyzer.intake;

import static io.restassured.RestAssured.given;
import static io.roadwatch.analyzer.testing.FakeLlm.answer;
import static io.roadwatch.analyzer.testing.FakeLlm.chat;
import static io.roadwatch.analyzer.testing.FakeLlm.hang;
import static io.roadwatch.analyzer.testing.FakeLlm.ok;
import static io.roadwatch.analyzer.testing.FakeLlm.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.LogCapture;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastLlmProfile.class)
class AnalysisQuarkusTest {

    @Inject
    FakeLlm llm;

    @TestHTTPResource("/")
    URL self;

    private Scrape before;

    @BeforeEach
    void begin() {
        llm.reset();
        before = Scrape.now();
    }

    @Test
    void answerOfTheLlmBecomesTheResult() {
        Requests.post(Requests.analysis("a-1", "crossing-7"))
                .statusCode(200)
                .body("analysisId", equalTo("a-1"))
                .body("cameraId", equalTo("crossing-7"))
                .body("frame.sequence", equalTo(42))
                .body("verdict.maxRiskLevel", equalTo("high"))
                .body("alerts", hasSize(1))
                .body("alerts[0].riskLevel", equalTo("high"))
                .body("llm.model", equalTo("qwen-vl-plus-2026"))
                .body("llm.attempts", equalTo(1))
                .body("llm.promptTokens", equalTo(900))
                .body("llm.completionTokens", equalTo(120))
                .body("llm.requestId", equalTo("req-7"))
                .body("llm.simulated", equalTo(false));

        assertThat(grown("llm_requests_total", "status=\"success\"")).isEqualTo(1);
        assertThat(grown("llm_latency_seconds_count")).isEqualTo(1);
        assertThat(grown("llm_latency_seconds_bucket", "le=\"30.0\"")).isEqualTo(1);
        assertThat(grown("llm_token_usage_total", "token_type=\"prompt_tokens\""))
                .isEqualTo(900);
        assertThat(grown("llm_token_usage_total", "token_type=\"completion_tokens\""))
                .isEqualTo(120);
        assertThat(grown("roadwatch_analyses_total", "outcome=\"success\"")).isEqualTo(1);
    }

    @Test
    void questionIsWordedAsTheVendorTakesIt() {
        Requests.post(Requests.analysis("a-2", "crossing-7")).statusCode(200);

        FakeLlm.Call call = llm.calls().get(0);
        assertThat(call.path()).isEqualTo("/compatible-mode/v1/chat/completions");
        assertThat(call.authorization()).isEqualTo("Bearer " + FastLlmProfile.KEY);
        assertThat(call.body().getString("model")).isEqualTo("qwen-vl-plus");
        assertThat(call.body().getJsonObject("response_format").getString("type"))
                .isEqualTo("json_object");
        assertThat(call.body().getBoolean("enable_thinking")).isFalse();
        assertThat(call.body().getDouble("temperature")).isEqualTo(0.1);
        assertThat(call.body().containsKey("max_tokens")).isFalse();
        JsonArray messages = call.body().getJsonArray("messages");
        assertThat(messages.getJsonObject(0).getString("role")).isEqualTo("system");
        assertThat(messages.getJsonObject(0).getString("content")).containsIgnoringCase("json");
        JsonArray parts = messages.getJsonObject(1).getJsonArray("content");
        assertThat(parts.stream()
                        .map(JsonObject.class::cast)
                        .filter(part -> part.getString("type").equals("image_url")))
                .singleElement()
                .satisfies(part -> assertThat(part.getJsonObject("image_url").getString("url"))
                        .isEqualTo("data:image/jpeg;base64," + Requests.JPEG_BASE64));
    }

    @Test
    void contentInPartsFromAStandInIsReadAndMarked() {
        JsonArray parts = new JsonArray()
                .add(new JsonObject().put("type", "text").put("text", FakeLlm.VERDICT.substring(0, 20)))
                .add(new JsonObject().put("type", "text").put("text", FakeLlm.VERDICT.substring(20)));
        llm.will(request -> ok(request)
                .putHeader("x-roadwatch-simulator", "1")
                .end(chat(parts, "stop").toBuffer()));

        Requests.post(Requests.analysis("a-3", "crossing-7"))
                .statusCode(200)
                .body("llm.rawText", equalTo(FakeLlm.VERDICT))
                .body("llm.simulated", equalTo(true));
    }

    @Test
    void usageMayBeMissing() {
        JsonObject reply = chat(FakeLlm.VERDICT, "stop");
        reply.remove("usage");
        llm.will(request -> ok(request).end(reply.toBuffer()));

        Requests.post(Requests.analysis("a-4", "crossing-7")).statusCode(200).body("llm.promptTokens", equalTo(0));
    }

    @Test
    void serverErrorThenAnswerCountsOneErrorAndOneSuccess() {
        llm.will(status(500, "internal_error"));

        Requests.post(Requests.analysis("a-5", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(2));

        assertThat(llm.calls()).hasSize(2);
        assertThat(grown("llm_requests_total", "status=\"error\"")).isEqualTo(1);
        assertThat(grown("llm_requests_total", "status=\"success\"")).isEqualTo(1);
        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_server_error\""))
                .isEqualTo(1);
        assertThat(grown("llm_latency_seconds_count")).isEqualTo(1);
    }

    @Test
    void serverThatOnlyFailsIsAskedThreeTimes() {
        llm.will(status(500, "x"), status(503, "ModelServingError"), status(502, ""));

        assertProblem("a-6", 502, "llm-server-error");

        assertThat(llm.calls()).hasSize(3);
        assertThat(grown("llm_requests_total", "status=\"error\"")).isEqualTo(3);
        assertThat(grown("roadwatch_analyses_total", "outcome=\"llm_server_error\""))
                .isEqualTo(1);
        assertThat(grown("pipeline_errors_total", "error_type=\"llm_server_error\"", "component=\"llm\""))
                .isEqualTo(1);
    }

    @Test
    void hangingLlmIsLeftAtTheTimeLimitAndSeesItsConnectionsClose() {
        llm.will(hang(), hang(), hang());

        assertProblem("a-7", 504, "llm-timeout");

        await().untilAsserted(() -> assertThat(llm.closedUnanswered()).isEqualTo(3));
        assertThat(grown("llm_requests_total", "status=\"error\"")).isEqualTo(3);
        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_timeout\""))
                .isEqualTo(3);
    }

    @Test
    void answerThatStopsHalfwayIsATimeoutToo() {
        llm.will(request -> ok(request).setChunked(true).write("{\"choices\":"), answer(FakeLlm.VERDICT));

        Requests.post(Requests.analysis("a-8", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(2));

        await().untilAsserted(() -> assertThat(llm.closedUnanswered()).isEqualTo(1));
    }

    @Test
    void llmThatIsDownIsUnreachable() {
        llm.down();

        assertProblem("a-9", 502, "llm-unreachable");

        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_unreachable\""))
                .isEqualTo(3);
    }

    @Test
    void connectionThatBreaksIsTriedAgain() {
        llm.will(request -> request.connection().close());

        Requests.post(Requests.analysis("a-10", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(2));
    }

    @Test
    void connectionThatBreaksWithinTheAnswerIsTriedAgain() {
        llm.will(request -> ok(request)
                .setChunked(true)
                .write("{\"choices\":")
                .onComplete(written -> request.connection().close()));

        Requests.post(Requests.analysis("a-21", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(2));

        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_unreachable\""))
                .isEqualTo(1);
    }

    @Test
    void answerThatTricklesEndsAtTheTimeLimit() {
        llm.will(
                request -> {
                    ok(request).setChunked(true);
                    Vertx.currentContext()
                            .owner()
                            .setPeriodic(50, tick -> request.response().write(" "));
                },
                answer(FakeLlm.VERDICT));

        Requests.post(Requests.analysis("a-22", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(2));

        await().untilAsserted(() -> assertThat(llm.closedUnanswered()).isEqualTo(1));
        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_timeout\""))
                .isEqualTo(1);
    }

    @Test
    void contentTypeOfTheAnswerIsNotTrusted() {
        llm.will(
                request -> ok(request)
                        .putHeader("Content-Type", "nonsense")
                        .end(chat(FakeLlm.VERDICT, "stop").toBuffer()),
                request -> ok(request)
                        .putHeader("Content-Type", "text/html")
                        .end(chat(FakeLlm.VERDICT, "stop").toBuffer()));

        Requests.post(Requests.analysis("a-23", "crossing-7")).statusCode(200);
        Requests.post(Requests.analysis("a-24", "crossing-7")).statusCode(200);
    }

    @Test
    void wrongKeyIsNotTriedAgain() {
        llm.will(status(401, "invalid_api_key"));

        assertProblem("a-11", 502, "llm-authentication");

        assertThat(llm.calls()).hasSize(1);
        assertThat(Scrape.now().value("api_key_status", "status=\"rejected\"")).isEqualTo(1);
        assertProblem("a-11b", 502, "llm-authentication");
        assertThat(llm.calls()).hasSize(1);
        tryRefusedKeysAgain();
    }

    /** A key stays refused until it changes, or somebody asks to try it once more. */
    private void tryRefusedKeysAgain() {
        given().post("/api/v1/llm/self-test").then().statusCode(200).body("status", equalTo("passed"));
    }

    @Test
    void quotaPerMinuteIsThrottlingAndTriedAgain() {
        llm.will(status(429, "insufficient_quota"), status(429, "limit_requests"));

        Requests.post(Requests.analysis("a-12", "crossing-7")).statusCode(200).body("llm.attempts", equalTo(3));

        assertThat(grown("llm_attempt_failures_total", "reason=\"llm_throttled\""))
                .isEqualTo(2);
    }

    @Test
    void answerThatIsNoVerdictIsMalformed() {
        llm.will(answer("I am sorry, I cannot judge this."), answer("I am still sorry."));

        assertProblem("a-13", 502, "llm-malformed-answer");

        assertThat(llm.calls()).hasSize(2);
        assertThat(grown("llm_requests_total", "status=\"success\"")).isEqualTo(2);
        assertThat(grown("pipeline_errors_total", "component=\"verdict\"")).isEqualTo(1);
        assertThat(grown("roadwatch_verdict_faults_total", "kind=\"malformed\""))
                .isPositive();
    }

    @Test
    void answersThatWereCutOffAreErrorsAndNotTriedAgain() {
        llm.will(
                request -> ok(request).end(chat(FakeLlm.VERDICT, "length").toBuffer()),
                request -> ok(request)
                        .putHeader("x-dashscope-partialresponse", "true")
                        .end(chat(FakeLlm.VERDICT, "stop").toBuffer()),
                request -> ok(request).end("<html>not JSON</html>"),
                request -> ok(request).end("{}"),
                request -> ok(request).end());

        for (int i = 1; i <= 5; i++) {
            assertProblem("a-14-" + i, 502, i <= 2 ? "llm-truncated-answer" : "llm-malformed-answer");
            assertThat(llm.calls()).hasSize(i);
        }
        assertThat(grown("llm_requests_total", "status=\"error\"")).isEqualTo(5);
    }

    @Test
    void answerWithoutEndIsNotReadIntoMemory() {
        llm.will(request -> {
            ok(request).setChunked(true);
            for (int i = 0; i < 40; i++) {
                request.response().write("x".repeat(64 * 1024));
            }
        });

        assertProblem("a-15", 502, "llm-malformed-answer");

        await().untilAsserted(() -> assertThat(llm.closedUnanswered()).isEqualTo(1));
    }

    @Test
    void redirectIsNotFollowed() {
        llm.will(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", self + "q/health")
                .end());

        assertProblem("a-16", 502, "llm-rejected");

        assertThat(llm.calls()).hasSize(1);
    }

    @Test
    void moderationIsSaidAsSuch() {
        llm.will(status(400, "data_inspection_failed"));

        assertProblem("a-17", 502, "llm-blocked");
    }

    @Test
    void callerWhoGoesAwayEndsTheCallToTheLlm() throws IOException {
        llm.will(hang());
        byte[] body = Requests.analysis("a-18", "crossing-7").toBuffer().getBytes();

        try (Socket caller = new Socket(self.getHost(), self.getPort())) {
            String head =
                    "POST /api/v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(body.length);
            caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(body);
            await().untilAsserted(() -> assertThat(llm.calls()).hasSize(1));
        }

        await().untilAsserted(() -> assertThat(llm.closedUnanswered()).isEqualTo(1));
        assertThat(grown("llm_attempt_failures_total", "reason=\"cancelled\"")).isEqualTo(1);
        assertThat(grown("roadwatch_analyses_total", "outcome=\"cancelled\"")).isEqualTo(1);
        assertThat(Scrape.now().value("llm_concurrent_tasks")).isZero();
        assertThat(llm.calls()).hasSize(1);
    }

    @Test
    void keyIsNeitherLoggedNorShownEvenIfTheVendorRepeatsIt() {
        try (LogCapture log = new LogCapture("")) {
            llm.will(status(401, "invalid_api_key"));
            String refused = assertProblem("a-19", 502, "llm-authentication");
            tryRefusedKeysAgain();
            llm.will(status(400, "invalid_request_error"));
            String rejected = assertProblem("a-20", 502, "llm-rejected");
            String status = given().get("/api/v1/llm").asString();
            String health = given().get("/q/health").asString();

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(FastLlmProfile.KEY));
            assertThat(refused + rejected + status + health + Scrape.now().text())
                    .doesNotContain(FastLlmProfile.KEY);
        }
    }

    private String assertProblem(String analysisId, int status, String slug) {
        return Requests.post(Requests.analysis(analysisId, "crossing-7"))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:" + slug))
                .body("status", equalTo(status))
                .body("analysisId", equalTo(analysisId))
                .body("detail", nullValue())
                .extract()
                .asString();
    }

    private double grown(String name, String... labels) {
        return Scrape.now().value(name, labels) - before.value(name, labels);
    }
}

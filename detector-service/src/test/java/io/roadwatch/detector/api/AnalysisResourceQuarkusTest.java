package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static io.roadwatch.detector.evidence.Kept.NOON;
import static io.roadwatch.detector.evidence.Kept.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.evidence.Kept;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked and answered of a camera. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class AnalysisResourceQuarkusTest {

    private static final String ANALYSES = "/api/v1/streams/gate/analyses";

    @Inject
    FakeRegistry registry;

    @Inject
    Evidence evidence;

    private final String alertId = UUID.randomUUID().toString(); // alerts of other tests are kept

    @BeforeEach
    void declareGate() {
        registry.clear();
        given().contentType(ContentType.JSON)
                .body("{\"url\": \"rtsp://10.0.0.7/main\"}")
                .put("/api/v1/streams/gate")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void removeGate() {
        registry.clear();
        evidence.forget(new CameraId("gate"));
    }

    @Test
    void analysesAreListedNewestFirst() {
        evidence.begun(Kept.request("gate", "answered", 10));
        evidence.begun(Kept.request("gate", "failed", 10));
        evidence.begun(Kept.request("gate", "pending", 10));
        evidence.failed("failed", FailureReason.LLM_TIMEOUT);
        evidence.answered(Kept.result("gate", "answered", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);

        JsonPath list = get(ANALYSES).statusCode(200).extract().jsonPath();

        assertThat(list.<String>getList("outcome")).containsExactly("pending", "failed", "answered");
        assertThat(list.getMap("[0]")).doesNotContainKeys("reason", "maxRiskLevel");
        assertThat(list.getString("[1].reason")).isEqualTo("llm_timeout");
        assertThat(list.getString("[2].maxRiskLevel")).isEqualTo("high");
        assertThat(list.<String>getList("[2].alertIds")).containsExactly(alertId);
        assertThat(list.getString("[2].capturedAt")).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(list.getInt("[2].sequence")).isEqualTo(42);
        assertThat(list.getInt("[2].groupCount")).isEqualTo(1);
        get(ANALYSES + "?limit=1").body("analysisId", contains("pending"));
    }

    @Test
    void analysisShowsWhatWasAskedAndAnswered() {
        evidence.begun(Kept.request("gate", "a-1", 10));
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);

        get(ANALYSES + "/a-1")
                .statusCode(200)
                .body("analysisId", equalTo("a-1"))
                .body("outcome", equalTo("answered"))
                .body("imageWidth", equalTo(640))
                .body("imageHeight", equalTo(360))
                .body("detections.class", contains("car", "car"))
                .body("groups.groupIndex", contains(1))
                .body("images[0].bbox", contains(0f, 8f, 92f, 62f))
                .body("images[0].widthPx", equalTo(92))
                .body("images[0]", not(hasKey("imageBase64")))
                .body("place", equalTo("school zone"))
                .body("context.lanes", equalTo("left turns left"))
                .body("result.verdict.results[0].riskLevel", equalTo("high"))
                .body("result.alerts.alertId", contains(alertId))
                .body("result.llm.model", equalTo("qwen-vl-plus"));
    }

    @Test
    void pendingAnalysisHasNoResult() {
        evidence.begun(Kept.request("gate", "a-1", 10));

        get(ANALYSES + "/a-1").body("outcome", equalTo("pending")).body("$", not(hasKey("result")));
    }

    @Test
    void pictureIsThatWhichTheAnalyzerGot() {
        AnalysisRequest request = Kept.request("gate", "a-1", 1_000);
        evidence.begun(request);

        byte[] picture = get(ANALYSES + "/a-1/groups/1.jpg")
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("private, max-age=86400, immutable"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .extract()
                .asByteArray();

        assertThat(picture).isEqualTo(request.images().get(0).jpeg());
    }

    @Test
    void browsersImageTagGetsThePicture() {
        evidence.begun(Kept.request("gate", "a-1", 10));

        given().accept("image/avif,image/webp,image/*,*/*;q=0.8")
                .get(ANALYSES + "/a-1/groups/1.jpg")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a-2",
                "/a-2/groups/1.jpg",
                "/a-1/groups/2.jpg",
                "/a-1/groups/x.jpg",
                "/a-1/groups/99999999999.jpg"
            })
    void whatIsNotKeptIsUnknown(String path) {
        evidence.begun(Kept.request("gate", "a-1", 10));

        get(ANALYSES + path)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:unknown-analysis"));
    }

    @Test
    void analysisIsOnlyFoundUnderItsCamera() {
        evidence.begun(Kept.request("gate", "a-1", 10));

        get("/api/v1/streams/yard/analyses/a-1").statusCode(404);
        get("/api/v1/streams/yard/analyses")
                .statusCode(404)
                .body("type", equalTo("urn:roadwatch:problem:unknown-stream"));
    }

    @Test
    void alertsOfACameraThatIsGoneAreKept() {
        evidence.begun(Kept.request("gate", "a-1", 10));
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);

        evidence.forget(new CameraId("gate"));

        get(ANALYSES).body("$", empty());
        get("/api/v1/alerts").body(containsString(alertId));
    }

    private static ValidatableResponse get(String path) {
        return when().get(path).then();
    }
}

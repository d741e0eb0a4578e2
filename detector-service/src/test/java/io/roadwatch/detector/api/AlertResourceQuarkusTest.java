package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static io.roadwatch.detector.evidence.Kept.NOON;
import static io.roadwatch.detector.evidence.Kept.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.evidence.Kept;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that are kept, and their acknowledgement. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class AlertResourceQuarkusTest {

    @Inject
    Evidence evidence;

    @Inject
    HeardAlerts heard;

    private final String alertId = UUID.randomUUID().toString(); // alerts of other tests are kept

    @Test
    void alertIsOneFlatEntry() {
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);
        evidence.answered(
                Kept.result("gate", "a-2", alert(alertId, 2, RiskLevel.LOW, "wrong way")), NOON.plusSeconds(2));

        JsonPath list =
                get("/api/v1/alerts?cameraId=gate").statusCode(200).extract().jsonPath();

        assertThat(list.getMap("find { it.alertId == '%s' }".formatted(alertId)).toString())
                .isEqualTo("{alertId=" + alertId + ", cameraId=gate, groupId=7, groupIndex=1, riskLevel=low,"
                        + " peakLevel=high, riskTypes=[wrong way], description=at second 2, confidence=0.85,"
                        + " raisedAt=2026-05-01T12:00:01Z, lastUpdatedAt=2026-05-01T12:00:02Z,"
                        + " countsUntil=2026-05-01T12:00:05Z, isContinuation=false, isMerged=false, isStale=false,"
                        + " answers=2, firstAnalysisId=a-1, analysisId=a-2, model=qwen-vl-plus, simulated=true}");
    }

    @Test
    void alertsAreFiltered() {
        String camera = "camera-" + alertId;
        evidence.answered(
                Kept.result(
                        camera,
                        "a-1",
                        alert(alertId + "-low", 10, RiskLevel.LOW, "逆行"),
                        alert(alertId + "-high", 20, RiskLevel.HIGH, "Wrong way", "speeding")),
                NOON);
        evidence.answered(Kept.result(camera, "a-2", alert(alertId + "-high", 30, RiskLevel.LOW, "Wrong way")), NOON);

        ids(camera, "").body("alertId", contains(alertId + "-high", alertId + "-low"));
        ids(camera, "&limit=1").body("alertId", contains(alertId + "-high"));
        ids(camera, "&minLevel=medium").body("alertId", contains(alertId + "-high"));
        ids(camera, "&type=wrong").body("alertId", contains(alertId + "-high"));
        ids(camera, "&type=逆行").body("alertId", contains(alertId + "-low"));
        ids(camera, "&since=2026-05-01T12:00:11Z").body("alertId", contains(alertId + "-high"));
        ids(camera, "&acknowledged=true").body("$", empty());
        when().put("/api/v1/alerts/" + alertId + "-low/acknowledgement").then().statusCode(200);
        ids(camera, "&acknowledged=true").body("alertId", contains(alertId + "-low"));
        ids(camera, "&acknowledged=false").body("alertId", contains(alertId + "-high"));
    }

    @ParameterizedTest
    @CsvSource({"minLevel, great", "since, yesterday", "acknowledged, maybe", "limit, 0", "limit, 10001", "limit, x"})
    void queryThatCannotBeReadIsRefused(String name, String value) {
        get("/api/v1/alerts?" + name + "=" + value)
                .statusCode(400)
                .body("type", equalTo("urn:roadwatch:problem:invalid-query"))
                .body("detail", startsWith(name));
    }

    @Test
    void acknowledgementIsPutAndTakenBack() {
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);
        String path = "/api/v1/alerts/" + alertId + "/acknowledgement";

        String first = when().put(path).then().statusCode(200).extract().path("acknowledgedAt");
        when().put(path).then().statusCode(200).body("acknowledgedAt", equalTo(first));
        when().delete(path).then().statusCode(200).body("$", not(hasKey("acknowledgedAt")));
        when().delete(path).then().statusCode(200).body("alertId", equalTo(alertId));
    }

    @Test
    void everyChangeOfAnAlertIsTold() {
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);

        when().put("/api/v1/alerts/" + alertId + "/acknowledgement").then().statusCode(200);

        assertThat(heard.of(alertId))
                .extracting(entry -> entry.acknowledgement() != null)
                .containsExactly(false, true);
    }

    @Test
    void unknownAlertCannotBeAcknowledged() {
        when().put("/api/v1/alerts/nobody/acknowledgement")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:unknown-alert"));
        when().delete("/api/v1/alerts/nobody/acknowledgement").then().statusCode(404);
    }

    @Test
    void pageOfAnotherSiteCannotAcknowledge() {
        evidence.answered(Kept.result("gate", "a-1", alert(alertId, 1, RiskLevel.HIGH, "wrong way")), NOON);

        given().header("Origin", "https://evil.example")
                .put("/api/v1/alerts/" + alertId + "/acknowledgement")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:roadwatch:problem:foreign-origin"));
    }

    private static ValidatableResponse ids(String camera, String filter) {
        return get("/api/v1/alerts?cameraId=" + camera + filter);
    }

    private static ValidatableResponse get(String path) {
        return when().get(path).then();
    }
}

package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.evidence.Kept;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service without a model: streams can be declared, and say that nothing can be detected. */
@QuarkusTest
class StreamResourceQuarkusTest {

    private static final String CAMERA = "{\"url\": \"rtsp://user:sesame@127.0.0.1:1/main\"}";

    @Inject
    Evidence evidence;

    @AfterEach
    void removeStream() {
        when().delete("/api/v1/streams/gate");
    }

    @Test
    void newStreamIsCreatedAndTheSameAgainChangesNothing() {
        put("gate", CAMERA).statusCode(201).header("Location", containsString("/api/v1/streams/gate"));
        put("gate", CAMERA).statusCode(200).body("cameraId", equalTo("gate"));

        when().get("/api/v1/streams").then().statusCode(200).body("cameraId", hasItem("gate"));
    }

    @Test
    void postTakesTheIdFromTheBody() {
        given().contentType(ContentType.JSON)
                .body("{\"cameraId\": \"gate\", \"url\": \"rtsp://127.0.0.1:1/main\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(201);
    }

    @Test
    void passwordIsMaskedOnEveryReadPath() {
        put("gate", CAMERA).body("url", equalTo("rtsp://***@127.0.0.1:1/main"));

        when().get("/api/v1/streams/gate").then().body(not(containsString("sesame")));
        when().get("/api/v1/streams").then().body(not(containsString("sesame")));
        when().get("/metrics").then().body(not(containsString("sesame")));
    }

    @Test
    void streamWithoutAModelSaysSo() {
        put("gate", CAMERA).statusCode(201);

        await().untilAsserted(() -> when().get("/api/v1/streams/gate")
                .then()
                .body("state", equalTo("failed"))
                .body("reason", containsString("roadwatch.detect.model")));
        when().get("/api/v1/model").then().statusCode(404).body("type", equalTo("urn:roadwatch:problem:no-model"));
        when().get("/q/health/ready").then().statusCode(503).body(containsString("roadwatch.detect.model"));
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void removedStreamIsUnknown() {
        put("gate", CAMERA).statusCode(201);

        when().delete("/api/v1/streams/gate").then().statusCode(204);
        when().delete("/api/v1/streams/gate")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:unknown-stream"));
    }

    @Test
    void removedStreamLeavesNoAnalyses() {
        put("gate", CAMERA).statusCode(201);
        evidence.begun(Kept.request("gate", "a-1", 10));
        when().get("/api/v1/streams/gate/analyses").then().body("analysisId", contains("a-1"));

        when().delete("/api/v1/streams/gate").then().statusCode(204);

        put("gate", CAMERA).statusCode(201);
        when().get("/api/v1/streams/gate/analyses").then().statusCode(200).body("$", empty());
    }

    @Test
    void addressesAreRefusedByTheRealPolicy() {
        for (String url :
                new String[] {"/etc/passwd", "file:///etc/passwd", "ftp://host/a.mp4", "concat:/a.mp4", "rtsp://"}) {
            put("gate", "{\"url\": \"" + url + "\"}")
                    .statusCode(oneOf(400, 422))
                    .contentType("application/problem+json")
                    .body("type", startsWith("urn:roadwatch:problem:"));
        }
    }

    @Test
    void streamsWithoutAFolderAreSaidToBeInMemory() {
        when().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'streams' }.data.kept", equalTo("memory only"));
        when().get("/metrics").then().body(containsString("roadwatch_registry_corrupt_files 0.0"));
    }

    @Test
    void stoppedStreamIsStoppedAndAStartedOneBeginsAgain() {
        put("gate", CAMERA).statusCode(201);

        when().post("/api/v1/streams/gate/stop").then().statusCode(200).body("desired", equalTo("stopped"));
        await().untilAsserted(() -> when().get("/api/v1/streams/gate").then().body("state", equalTo("stopped")));

        when().post("/api/v1/streams/gate/start").then().statusCode(200).body("desired", equalTo("running"));
        await().untilAsserted(
                        () -> when().get("/api/v1/streams/gate").then().body("state", equalTo("failed"))); // no model
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/streams/" + id)
                .then();
    }
}

package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service without a model: streams can be declared, and say that nothing can be detected. */
@QuarkusTest
class StreamResourceQuarkusTest {

    private static final String CAMERA = "{\"url\": \"rtsp://user:sesame@127.0.0.1:1/main\"}";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"ftp://host/a.mp4\"}                                   | 422 | stream-refused",
                "{\"url\": \"concat:/a.mp4\"}                                      | 422 | stream-refused",
                "{\"url\": \"/etc/passwd\"}                                        | 422 | stream-refused",
                "{\"url\": \"rtsp://\"}                                            | 422 | stream-refused",
                "{\"url\": \"rtsp://h/a\", \"cameraId\": \"other\"}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {}}                       | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": 0}}         | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": 1e9}}       | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"interval\": \"soon\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"interval\": \"PT-1S\"}}| 400 | invalid-stream"
            })
    void hostileDeclarationIsRefusedWithItsType(String body, int status, String type) {
        put("gate", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:" + type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"url\": \"\"}", "{\"url\": 7, \"x\": }", "[]", "null", "not json", "{\"url\": {\"a\": 1}}"
            })
    void bodyThatIsNoDeclarationIsABadRequest(String body) {
        put("gate", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void missingFieldIsNamed() {
        put("gate", "{}")
                .statusCode(400)
                .body("type", equalTo("urn:roadwatch:problem:invalid-stream"))
                .body("detail", containsString("url is needed"));
    }

    @Test
    void unknownFieldIsNamed() {
        put("gate", "{\"url\": \"rtsp://127.0.0.1:1/main\", \"colour\": 1}")
                .statusCode(400)
                .body("detail", containsString("colour"));
    }

    @ParameterizedTest
    @CsvSource({"a%20b", "%3Cscript%3E", "a%22b"})
    void idThatIsNotSafeIsRefused(String id) {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(CAMERA)
                .put("/api/v1/streams/" + id)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:roadwatch:problem:invalid-stream"));
    }

    @Test
    void wrongMediaTypeIsSaidSo() {
        given().contentType(ContentType.TEXT)
                .body("x")
                .put("/api/v1/streams/gate")
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/streams/" + id)
                .then();
    }
}

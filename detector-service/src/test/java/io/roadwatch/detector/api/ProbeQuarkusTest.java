package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class ProbeQuarkusTest {

    @Inject
    FakeRegistry registry;

    @BeforeEach
    void begin() {
        registry.clear();
    }

    @Test
    void readableSourceIsDescribed() {
        probe("{\"url\": \"rtsp://good/a\", \"transport\": \"udp\"}")
                .statusCode(200)
                .body("url", equalTo("rtsp://good/a"))
                .body("codec", equalTo("hevc"))
                .body("widthPx", equalTo(1920))
                .body("heightPx", equalTo(1080))
                .body("$", not(hasKey("frameRateFps"))) // the source does not say
                .body("keyframeGapSeconds", equalTo(2.5f))
                .body("latencyMs", equalTo(120))
                .body("warnings", contains("Long pauses."));
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void unreadableSourceSaysWhy() {
        refused(probe("{\"url\": \"rtsp://dead/a\"}"), 422, "source-unreadable")
                .body("code", equalTo("connection_refused"))
                .body("detail", equalTo("The source cannot be read: nobody listens on the port."));
    }

    @Test
    void oneProbeTooManyIsToldToComeBack() {
        refused(probe("{\"url\": \"rtsp://crowded/a\"}"), 429, "busy").header("Retry-After", "5");
    }

    @Test
    void addressThatIsNotAllowedIsNotOpened() {
        refused(probe("{\"url\": \"rtsp://host-not-allowed/a\"}"), 422, "host-not-allowed");
        refused(probe("{\"url\": \"rtsp://good/a\", \"loop\": true}"), 400, "invalid-stream");
    }

    @Test
    void declarationWithAProbeNeedsASourceThatCanBeRead() {
        refused(declare("dead"), 422, "source-unreadable").body("code", equalTo("connection_refused"));
        refused(declare("crowded"), 429, "busy");
        assertThat(registry.list()).isEmpty();

        declare("good").statusCode(201);
        declare("good").statusCode(200);
        assertThat(registry.list()).hasSize(1);
    }

    @Test
    void declaredCameraIsOpenedAtItsOwnAddress() {
        declare("good").statusCode(201);

        probe("{\"cameraId\": \"gate\"}").statusCode(200).body("url", equalTo("rtsp://good/a"));
        refused(probe("{\"cameraId\": \"unknown\"}"), 404, "unknown-stream");
        refused(probe("{\"cameraId\": \"gate\", \"url\": \"rtsp://good/a\"}"), 400, "invalid-stream");
    }

    private static ValidatableResponse declare(String host) {
        return given().contentType(ContentType.JSON)
                .body("{\"url\": \"rtsp://%s/a\"}".formatted(host))
                .put("/api/v1/streams/gate?probe=true")
                .then();
    }

    private static ValidatableResponse probe(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/probe")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status).body("type", equalTo("urn:roadwatch:problem:" + type));
    }
}

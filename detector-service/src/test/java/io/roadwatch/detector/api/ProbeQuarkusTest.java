package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.Transport;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class ProbeQuarkusTest {

    @Inject
    FakeRegistry registry;

    @Inject
    EdgeProbe probe;

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
    void declaredStreamIsProbedWithItsAddressAndItsPassword() {
        declare("gate", "{\"url\": \"rtsp://user:sesame@good/a?key=sesame\", \"transport\": \"udp\"}");

        probe("{\"cameraId\": \"gate\"}")
                .statusCode(200)
                .body("url", equalTo("rtsp://***@good/a?***"))
                .body("codec", equalTo("hevc"))
                .body(not(containsString("sesame")));
        assertThat(probe.last()).isEqualTo(new Network("rtsp", "rtsp://user:sesame@good/a?key=sesame", Transport.UDP));

        probe("{\"cameraId\": \"gate\", \"transport\": \"tcp\"}").statusCode(200);
        assertThat(probe.last()).isEqualTo(new Network("rtsp", "rtsp://user:sesame@good/a?key=sesame", Transport.TCP));
    }

    @Test
    void declaredStreamThatCannotBeReadSaysWhyWithoutItsPassword() {
        declare("gate", "{\"url\": \"rtsp://user:sesame@dead/a\"}");

        refused(probe("{\"cameraId\": \"gate\"}"), 422, "source-unreadable").body(not(containsString("sesame")));
    }

    @Test
    void storedPasswordIsProbedAtNoOtherAddress() {
        declare("gate", "{\"url\": \"rtsp://user:sesame@good/a\"}");

        for (String more : new String[] {
            "\"url\": \"rtsp://evil/a\"",
            "\"url\": \"rtsp://good/b\"",
            "\"credentials\": {\"username\": \"u\", \"password\": \"p\"}"
        }) {
            refused(probe("{\"cameraId\": \"gate\", " + more + "}"), 400, "invalid-stream")
                    .body("detail", containsString("either cameraId, or url"));
        }
        refused(probe("{\"cameraId\": \"gate\", \"transport\": \"sctp\"}"), 400, "invalid-stream");
        refused(probe("{\"cameraId\": \"nobody\"}"), 404, "unknown-stream");
        refused(probe("{\"cameraId\": \"a b\"}"), 400, "invalid-stream");
        refused(probe("{}"), 400, "invalid-stream");
    }

    @Test
    void changeWithAProbeNeedsASourceThatCanBeRead() {
        declare("gate", "{\"url\": \"rtsp://user:sesame@good/a\"}");

        refused(patch("{\"url\": \"rtsp://dead/a\"}"), 422, "source-unreadable");
        refused(patch("{\"url\": \"rtsp://crowded/a\"}"), 429, "busy");
        refused(patch("{\"url\": \"rtsp://host-not-allowed/a\"}"), 422, "host-not-allowed");
        assertThat(address()).isEqualTo("rtsp://user:sesame@good/a");

        patch("{\"url\": \"rtsp://good/b\"}").statusCode(200).body("url", equalTo("rtsp://***@good/b"));
        assertThat(probe.last().location()).isEqualTo(address()).isEqualTo("rtsp://user:sesame@good/b");

        patch("{\"url\": \"rtsp://other/b\"}").statusCode(200).body("hasCredentials", equalTo(false));
        assertThat(probe.last().location()).isEqualTo("rtsp://other/b");
    }

    private String address() {
        return registry.find(new CameraId("gate"))
                .orElseThrow()
                .spec()
                .address()
                .location();
    }

    private static ValidatableResponse patch(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/streams/gate?probe=true")
                .then();
    }

    private static void declare(String cameraId, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/streams/" + cameraId)
                .then()
                .statusCode(201);
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

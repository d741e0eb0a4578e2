package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of a declared stream by a client that does not know its password. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class ChangeQuarkusTest {

    private static final String SECRET = "rtsp://user:sesame@camera/main?token=t0ken";

    @Inject
    FakeRegistry registry;

    @BeforeEach
    void declare() {
        registry.clear();
        given().contentType(ContentType.JSON)
                .body("""
                        {"url": "%s", "name": "Gate", "transport": "udp", "sampling": {"interval": "PT2S"},
                         "cooldown": "PT5S", "lanes": "left turns left", "loop": true}""".formatted(SECRET))
                .put("/api/v1/streams/gate")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void forget() {
        registry.clear();
    }

    @Test
    void whatIsNotNamedStays() {
        StreamSpec before = spec();

        change("{\"name\": \"South gate\"}")
                .statusCode(200)
                .body("name", equalTo("South gate"))
                .body(not(containsString("sesame")));

        assertThat(spec().address().location()).isEqualTo(SECRET);
        assertThat(spec().watchesSameAs(before)).isTrue();
    }

    @Test
    void nullGivesAFieldItsDefaultAgain() {
        change("{\"name\": null, \"cooldown\": null, \"lanes\": null, \"sampling\": {\"rateFps\": 5}, \"loop\": null}")
                .statusCode(200)
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("cooldown")))
                .body("$", not(hasKey("lanes")))
                .body("samplingInterval", equalTo("PT0.2S"))
                .body("loop", equalTo(false))
                .body("transport", equalTo("udp"));
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://camera/sub, rtsp://user:sesame@camera/sub",
        "rtsp://camera:554/sub, rtsp://user:sesame@camera:554/sub",
        "rtsp://other/sub, rtsp://other/sub",
        "rtsp://camera:8554/sub, rtsp://camera:8554/sub",
        "http://camera/sub, http://camera/sub",
        "rtsp://me:mine@camera/sub, rtsp://me:mine@camera/sub"
    })
    void passwordStaysWithItsServer(String url, String location) {
        change("{\"url\": \"%s\"}".formatted(url)).statusCode(200);

        assertThat(spec().address().location()).isEqualTo(location);
    }

    @Test
    void passwordIsRemovedAndReplacedAlone() {
        change("{\"credentials\": null}").statusCode(200).body("hasCredentials", equalTo(false));
        assertThat(spec().address().location()).isEqualTo("rtsp://camera/main?token=t0ken");

        change("{\"credentials\": {\"username\": \"u\", \"password\": \"p\"}}")
                .statusCode(200)
                .body("hasCredentials", equalTo(true));
    }

    @Test
    void addressAsItIsShownStaysAsItIs() {
        change("{\"url\": \"rtsp://***@camera/main?***\", \"name\": \"South gate\"}")
                .statusCode(200);

        assertThat(spec().address().location()).isEqualTo(SECRET);
    }

    @Test
    void transportChangesAlone() {
        change("{\"transport\": \"tcp\"}").statusCode(200).body("transport", equalTo("tcp"));

        assertThat(spec().address().location()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": null} | 400 | invalid-stream",
                "{\"url\": 7} | 400 | invalid-stream",
                "{\"cameraId\": \"other\"} | 400 | invalid-stream",
                "{\"nme\": \"x\"} | 400 | invalid-stream",
                "{\"name\": 7} | 400 | invalid-stream",
                "[] | 400 | invalid-stream",
                "7 | 400 | invalid-stream",
                "{\"name\": \"a\", \"name\": \"b\"} | 400 | malformed-json",
                "{\"url\": \"rtsp://host-not-allowed/a\"} | 422 | host-not-allowed"
            })
    void badChangeIsRefusedAndChangesNothing(String body, int status, String type) {
        StreamSpec before = spec();

        change(body).statusCode(status).body("type", equalTo("urn:roadwatch:problem:" + type));

        assertThat(spec()).isEqualTo(before);
    }

    @Test
    void streamThatIsNotDeclaredCannotBeChanged() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .patch("/api/v1/streams/unknown")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:roadwatch:problem:unknown-stream"));
    }

    @Test
    void pageOfAnotherSiteMayNotChangeAStream() {
        given().contentType(ContentType.JSON)
                .header("Origin", "https://elsewhere.example")
                .body("{\"name\": \"theirs\"}")
                .patch("/api/v1/streams/gate")
                .then()
                .statusCode(403);
    }

    private StreamSpec spec() {
        return registry.find(new CameraId("gate")).orElseThrow().spec();
    }

    private static ValidatableResponse change(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/streams/gate")
                .then();
    }
}

package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of parts of a stream, with the real policy and registry. */
@QuarkusTest
class PatchQuarkusTest {

    private static final String WHOLE = """
            {
              "url": "rtsp://127.0.0.1:1/main?key=sesame",
              "name": "South gate",
              "credentials": {"username": "user", "password": "ses@me"},
              "transport": "udp",
              "loop": true,
              "paced": false,
              "sampling": {"rateFps": 4},
              "decodePolicy": "keyframes",
              "classes": ["car", "bus"],
              "cooldown": "PT9S",
              "context": "school zone",
              "lanes": "left turns left",
              "rules": "no entry from the south",
              "language": "en"
            }""";
    private static final String ADDRESS = "rtsp://user:ses%40me@127.0.0.1:1/main?key=sesame";

    @Inject
    StreamRegistry registry;

    @BeforeEach
    void declare() {
        given().contentType(ContentType.JSON)
                .body(WHOLE)
                .put("/api/v1/streams/gate")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void remove() {
        when().delete("/api/v1/streams/gate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void newNameLeavesEverythingElseAsItIs(String mediaType) {
        DesiredStream before = stream();

        patch(mediaType, "{\"name\": \"North gate\"}")
                .statusCode(200)
                .body("cameraId", equalTo("gate"))
                .body("name", equalTo("North gate"))
                .body("url", equalTo("rtsp://***@127.0.0.1:1/main?***"))
                .body("hasCredentials", equalTo(true));

        assertThat(address()).isEqualTo(ADDRESS);
        assertThat(stream().spec().watchesSameAs(before.spec())).isTrue();
        assertThat(stream().generation()).isEqualTo(before.generation());
    }

    @Test
    void changeThatChangesNothingLeavesTheStreamAsItIs() {
        DesiredStream before = stream();

        patch("{}").statusCode(200);
        patch("{\"name\": \"South gate\", \"sampling\": {\"interval\": \"PT0.25S\"}, \"cameraId\": \"gate\"}")
                .statusCode(200);

        assertThat(stream()).isEqualTo(before);
    }

    @Test
    void namedFieldsAreReplaced() {
        patch("""
                {
                  "sampling": {"rateFps": 2},
                  "classes": ["truck"],
                  "cooldown": "PT7S",
                  "rules": "30 km/h",
                  "loop": false
                }""")
                .statusCode(200)
                .body("samplingInterval", equalTo("PT0.5S"))
                .body("classes", contains("truck"))
                .body("cooldown", equalTo("PT7S"))
                .body("rules", equalTo("30 km/h"))
                .body("loop", equalTo(false))
                .body("paced", equalTo(false))
                .body("decodePolicy", equalTo("keyframes"))
                .body("lanes", equalTo("left turns left"))
                .body("context", equalTo("school zone"))
                .body("transport", equalTo("udp"));
        assertThat(address()).isEqualTo(ADDRESS);
    }

    @Test
    void nullIsTheDefaultAgain() {
        patch("""
                {
                  "name": null, "transport": null, "loop": null, "paced": null, "sampling": null, "decodePolicy": null,
                  "classes": null, "cooldown": null, "context": null, "lanes": null, "rules": null, "language": null
                }""")
                .statusCode(200)
                .body("transport", equalTo("tcp"))
                .body("loop", equalTo(false))
                .body("paced", equalTo(true))
                .body("samplingInterval", equalTo("PT0.2S"))
                .body("decodePolicy", equalTo("auto"))
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("classes")))
                .body("$", not(hasKey("cooldown")))
                .body("$", not(hasKey("context")))
                .body("$", not(hasKey("lanes")))
                .body("$", not(hasKey("rules")))
                .body("$", not(hasKey("language")));
        assertThat(address()).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://127.0.0.1:1/other, rtsp://user:ses%40me@127.0.0.1:1/other",
        "rtsp://127.0.0.1/main, rtsp://127.0.0.1/main",
        "rtsp://127.0.0.2:1/main, rtsp://127.0.0.2:1/main",
        "rtsps://127.0.0.1:1/main, rtsps://127.0.0.1:1/main",
        "http://127.0.0.1:1/main, http://127.0.0.1:1/main",
        "rtsp://guest:word@127.0.0.1:1/main, rtsp://guest:word@127.0.0.1:1/main"
    })
    void passwordFollowsOnlyToTheSameSchemeHostAndPort(String url, String location) {
        patch("{\"url\": \"%s\"}".formatted(url)).statusCode(200);

        assertThat(address()).isEqualTo(location);
    }

    @Test
    void passwordThatWasLeftBehindDoesNotComeBack() {
        patch("{\"url\": \"rtsp://127.0.0.2:1/main\"}").body("hasCredentials", equalTo(false));
        patch("{\"url\": \"rtsp://127.0.0.1:1/main\"}").body("hasCredentials", equalTo(false));

        assertThat(address()).isEqualTo("rtsp://127.0.0.1:1/main");
    }

    @Test
    void credentialsAreReplacedAndRemovedAtTheAddressThatStays() {
        patch("{\"credentials\": {\"username\": \"new\", \"password\": \"word\"}}")
                .statusCode(200);
        assertThat(address()).isEqualTo("rtsp://new:word@127.0.0.1:1/main?key=sesame");

        patch("{\"credentials\": null}").statusCode(200).body("hasCredentials", equalTo(false));
        assertThat(address()).isEqualTo("rtsp://127.0.0.1:1/main?key=sesame");
    }

    @Test
    void credentialsAreGivenOrRemovedWithANewAddress() {
        patch("{\"url\": \"rtsp://127.0.0.2:1/a\", \"credentials\": {\"username\": \"new\", \"password\": \"word\"}}");
        assertThat(address()).isEqualTo("rtsp://new:word@127.0.0.2:1/a");

        patch("{\"url\": \"rtsp://127.0.0.2:1/b\", \"credentials\": null}").statusCode(200);
        assertThat(address()).isEqualTo("rtsp://127.0.0.2:1/b");
    }

    @Test
    void streamThatRestsGoesOnResting() {
        when().post("/api/v1/streams/gate/stop").then().statusCode(200);

        patch("{\"context\": \"bridge\"}")
                .statusCode(200)
                .body("desired", equalTo("stopped"))
                .body("context", equalTo("bridge"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"url\": null}                                    | 400 | invalid-stream    | url is needed",
                "{\"url\": \"\"}                                    | 400 | invalid-stream    | url is needed",
                "{\"url\": \"rtsp://***@127.0.0.1:1/main?***\"}     | 400 | invalid-stream    | leave url out",
                "{\"cameraId\": \"other\"}                          | 400 | invalid-stream    | cameraId",
                "{\"colour\": null}                                 | 400 | invalid-stream    | colour",
                "{\"credentials\": {\"user\": null}}                | 400 | invalid-stream    | user",
                "{\"credentials\": {\"password\": \"word\"}}        | 400 | invalid-stream    | username and password",
                "{\"sampling\": {}}                                 | 400 | invalid-stream    | sampling",
                "{\"name\": 5}                                      | 400 | invalid-stream    | name",
                "{\"name\": \"\"}                                   | 400 | invalid-stream    | name",
                "{\"name\": \"a\", \"name\": \"b\"}                 | 400 | malformed-json    | line 1",
                "{\"name\":                                         | 400 | malformed-json    | line 1",
                "{} {}                                              | 400 | invalid-stream    | object",
                "null                                               | 400 | invalid-stream    | object",
                "[]                                                 | 400 | invalid-stream    | object",
                "{\"transport\": \"sctp\"}                          | 400 | invalid-stream    | transport",
                "{\"decodePolicy\": \"some\"}                       | 400 | invalid-stream    | decodePolicy",
                "{\"cooldown\": \"PT25H\"}                          | 400 | invalid-stream    | cooldown",
                "{\"url\": \"rtsp://\"}                             | 400 | address-malformed | host",
                "{\"url\": \"rtsp://169.254.169.254/\"}             | 422 | host-not-allowed  | ",
                "{\"url\": \"ftp://127.0.0.1/a\"}                   | 422 | scheme-not-allowed| scheme",
                "{\"url\": \"/etc/passwd\"}                         | 422 | file-not-allowed  | file-roots"
            })
    void whatADeclarationMayNotSayAChangeMayNotSayEither(String body, int status, String type, String word) {
        DesiredStream before = stream();

        patch(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:" + type))
                .body("detail", containsString(word == null ? "" : word));

        assertThat(stream()).isEqualTo(before);
    }

    @Test
    void streamThatIsUnknownIsNotChanged() {
        given().contentType("application/merge-patch+json")
                .body("{\"url\": \"rtsp://127.0.0.1:1/main\"}")
                .patch("/api/v1/streams/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:roadwatch:problem:unknown-stream"));
    }

    private DesiredStream stream() {
        return registry.find(new CameraId("gate")).orElseThrow();
    }

    private String address() {
        return stream().spec().address().location();
    }

    private static ValidatableResponse patch(String body) {
        return patch("application/merge-patch+json", body);
    }

    /** No answer has a password in it. */
    private static ValidatableResponse patch(String mediaType, String body) {
        return given().contentType(mediaType)
                .body(body)
                .patch("/api/v1/streams/gate")
                .then()
                .body(not(containsString("sesame")))
                .body(not(containsString("ses@me")))
                .body(not(containsString("ses%40me")));
    }
}

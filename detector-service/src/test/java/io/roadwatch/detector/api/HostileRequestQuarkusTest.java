package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API refuses, and with which problem. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class HostileRequestQuarkusTest {

    private static final String GOOD = "{\"url\": \"rtsp://h/a\"}";

    @TestHTTPResource("/api/v1/streams/gate")
    URI gate;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json                                                  | 400 | malformed-json",
                "{                                                         | 400 | malformed-json",
                "{\"url\": \"rtsp://h/a\"                                  | 400 | malformed-json",
                "{\"url\": \"rtsp://h/a\"} {}                              | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\",}                                | 400 | malformed-json",
                "{'url': 'rtsp://h/a'}                                     | 400 | malformed-json",
                "{\"url\": 7, \"x\": }                                     | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"url\": \"rtsp://h/b\"}        | 400 | malformed-json",
                "null                                                      | 400 | invalid-stream",
                "[]                                                        | 400 | invalid-stream",
                "5                                                         | 400 | invalid-stream",
                "\"rtsp://h/a\"                                            | 400 | invalid-stream",
                "{}                                                        | 400 | invalid-stream",
                "{\"url\": null}                                           | 400 | invalid-stream",
                "{\"url\": \"\"}                                           | 400 | invalid-stream",
                "{\"url\": \"   \"}                                        | 400 | invalid-stream",
                "{\"url\": 5}                                              | 400 | invalid-stream",
                "{\"url\": true}                                           | 400 | invalid-stream",
                "{\"url\": [\"rtsp://h/a\"]}                               | 400 | invalid-stream",
                "{\"url\": {\"a\": 1}}                                     | 400 | invalid-stream",
                "{\"URL\": \"rtsp://h/a\"}                                 | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"colour\": 1}                  | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"cameraId\": \"other\"}        | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"cameraId\": 7}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"name\": \"\"}                 | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"loop\": 1}                    | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"loop\": \"true\"}             | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"paced\": \"\"}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"transport\": \"TCP\"}         | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"transport\": \"sctp\"}        | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"credentials\": \"u:p\"}       | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"credentials\": {}}            | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"credentials\": {\"username\": \"u\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {}}               | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": 5}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": 0}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": -1}}| 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": 1e999}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": \"5\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": NaN}}   | 400 | malformed-json",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"rateFps\": 1, \"interval\": \"PT1S\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"interval\": \"soon\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"interval\": \"PT-1S\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"sampling\": {\"interval\": \"P99999999D\"}} | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"decodePolicy\": \"some\"}     | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"classes\": []}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"classes\": [null]}            | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"classes\": [\" \"]}           | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"classes\": \"car\"}           | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"cooldown\": \"PT25H\"}        | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"cooldown\": \"-PT1S\"}        | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"cooldown\": 3}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"context\": {}}                | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"lanes\": [\"left\"]}        | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"rules\": 5}                   | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"language\": \"English\"}    | 400 | invalid-stream",
                "{\"url\": \"rtsp://h/a\", \"language\": \"\"}           | 400 | invalid-stream",
                "{\"url\": \"rtsp://\"}                                    | 400 | address-malformed",
                "{\"url\": \"rtsp://address-malformed/a\"}                 | 400 | address-malformed",
                "{\"url\": \"rtsp://scheme-not-allowed/a\"}                | 422 | scheme-not-allowed",
                "{\"url\": \"rtsp://host-not-allowed/a\"}                  | 422 | host-not-allowed",
                "{\"url\": \"rtsp://file-not-allowed/a\"}                  | 422 | file-not-allowed",
                "{\"url\": \"rtsp://file-unreadable/a\"}                   | 422 | file-unreadable",
                "{\"url\": \"rtsp://declared-in-configuration/a\"}         | 409 | configured-stream"
            })
    void hostileDeclarationIsRefusedWithItsType(String body, int status, String type) {
        refused(json(body).put("/api/v1/streams/gate").then(), status, type);
        given().get("/api/v1/streams/gate").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "context, 1001",
        "lanes, 1001",
        "rules, 1001",
        "language, 100000",
        "name, 201",
        "cooldown, 100000",
        "decodePolicy, 100000",
        "cameraId, 65",
    })
    void fieldThatIsTooLongIsRefused(String field, int length) {
        String body = "{\"url\": \"rtsp://h/a\", \"%s\": \"%s\"}".formatted(field, "x".repeat(length));

        refused(json(body).put("/api/v1/streams/gate").then(), 400, "invalid-stream");
    }

    @ParameterizedTest
    @CsvSource({"context, 1001", "lanes, 1001", "rules, 1001", "language, 9"})
    void refusalOfATextForTheLlmNamesItsField(String field, int length) {
        String body = "{\"url\": \"rtsp://h/a\", \"%s\": \"%s\"}".formatted(field, "x".repeat(length));

        json(body).put("/api/v1/streams/gate").then().statusCode(400).body("detail", containsStringIgnoringCase(field));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/streams/a%20b, 400, invalid-stream",
        "PUT, /api/v1/streams/%3Cscript%3E, 400, invalid-stream",
        "PUT, /api/v1/streams/a%22b, 400, invalid-stream",
        "PUT, /api/v1/streams/.hidden, 400, invalid-stream",
        "PUT, /api/v1/streams/a%2Fb, 400, invalid-stream",
        "PUT, /api/v1/streams/..%2F..%2Fetc, 400, invalid-stream",
        "PUT, /api/v1/streams/a%00b, 400, invalid-stream",
        "PUT, /api/v1/streams/a%0Ab, 400, invalid-stream",
        "PUT, /api/v1/streams/gate?probe=maybe, 400, invalid-query",
        "POST, /api/v1/streams, 400, invalid-stream",
        "PUT, /api/v1/streams, 405, method-not-allowed",
        "PATCH, /api/v1/streams/gate, 404, unknown-stream",
        "PATCH, /api/v1/streams/a%20b, 400, invalid-stream",
        "PATCH, /api/v1/streams/gate?probe=maybe, 400, invalid-query",
        "PATCH, /api/v1/streams, 405, method-not-allowed",
        "PUT, /api/v1/streams/gate/start, 405, method-not-allowed",
        "POST, /api/v1/streams/gate/start, 404, unknown-stream",
        "POST, /api/v1/streams/gate/stop, 404, unknown-stream",
        "POST, /api/v1/streams/gate/restart, 404, unknown-stream",
        "POST, /api/v1/streams/a%20b/stop, 400, invalid-stream",
        "DELETE, /api/v1/streams/gate, 404, unknown-stream",
        "DELETE, /api/v1/streams/a%20b, 400, invalid-stream",
        "DELETE, /api/v1/streams/fixed, 409, configured-stream",
        "PUT, /api/v1/streams/unsaved, 503, state-not-saved",
        "DELETE, /api/v1/streams/unsaved, 503, state-not-saved",
        "POST, /api/v1/streams/unsaved/stop, 503, state-not-saved",
        "PUT, /api/v1/streams/surplus, 409, too-many-streams",
        "POST, /api/v1/nothing, 404, not-found",
        "POST, /api/v1/streams/gate/explode, 404, not-found",
        "GET, /api/v1/probe, 405, method-not-allowed",
        "GET, /api/v1/streams/gate, 404, unknown-stream",
        "GET, /api/v1/streams?state=sleeping, 400, invalid-query",
        "GET, '/api/v1/streams?state=failed,', 400, invalid-query",
        "GET, /api/v1/streams?limit=0, 400, invalid-query",
        "GET, /api/v1/streams?limit=1001, 400, invalid-query",
        "GET, /api/v1/streams?limit=9999999999, 400, invalid-query",
        "GET, /api/v1/streams?limit=ten, 400, invalid-query",
    })
    void hostileRequestIsRefusedWithItsType(String method, String path, int status, String type) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        if (method.startsWith("P")) {
            request.contentType(ContentType.JSON).body(GOOD);
        }
        refused(request.request(method, path).then(), status, type);
    }

    @Test
    void bodyOfAnotherMediaTypeIsRefused() {
        refused(
                given().contentType(ContentType.TEXT)
                        .body(GOOD)
                        .put("/api/v1/streams/gate")
                        .then(),
                415,
                "unsupported-media-type");
        refused(
                given().contentType(ContentType.TEXT)
                        .body(GOOD)
                        .patch("/api/v1/streams/gate")
                        .then(),
                415,
                "unsupported-media-type");
        refused(
                given().contentType(ContentType.XML)
                        .body("<a/>")
                        .post("/api/v1/probe")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void answerOfAnotherMediaTypeIsNotToBeHad() {
        refused(given().accept("image/png").get("/api/v1/streams").then(), 406, "not-acceptable");
    }

    @Test
    void bodyThatNestsTooDeepIsRefused() throws IOException, InterruptedException {
        String deep = "[".repeat(50_000);

        assertThat(put(gate, deep)).contains("urn:roadwatch:problem:invalid-stream");
        assertThat(put(gate, "{\"url\": \"rtsp://h/a\", \"classes\": " + deep))
                .contains("urn:roadwatch:problem:invalid-stream");
        assertThat(post(gate.resolve("batch"), "{\"declare\": " + deep))
                .contains("urn:roadwatch:problem:malformed-json");
    }

    private static String put(URI uri, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .body();
    }

    private static String post(URI uri, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .body();
    }

    @Test
    void missingBodyIsSaidSo() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gate)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:roadwatch:problem:invalid-stream");
    }

    @Test
    void bodyAboveTheBoundIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws IOException, InterruptedException {
        byte[] tooLarge =
                ("{\"url\": \"" + "x".repeat(StrictBodyReader.MOST_BYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(gate).header("Content-Type", "application/json");

        for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(tooLarge), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))
        }) {
            HttpResponse<String> answer = send(request.PUT(body));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:roadwatch:problem:body-too-large");
        }
    }

    @Test
    void bodyThatIsNoUtf8IsRefused() throws IOException, InterruptedException {
        byte[] latin1 = "{\"url\": \"rtsp://h/a\", \"name\": \"Tür\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gate)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(latin1)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:roadwatch:problem:").doesNotContain("rtsp://h/a");
    }

    @Test
    void pagesOfOtherSitesChangeNothing() {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost:1"}) {
            refused(
                    given().header("Origin", origin)
                            .post("/api/v1/streams/gate/stop")
                            .then(),
                    403,
                    "foreign-origin");
            for (String method : new String[] {"PUT", "PATCH"}) {
                refused(
                        json(GOOD)
                                .header("Origin", origin)
                                .request(method, "/api/v1/streams/gate")
                                .then(),
                        403,
                        "foreign-origin");
            }
        }
        given().header("Origin", "https://ops.example")
                .post("/api/v1/streams/gate/stop")
                .then()
                .statusCode(404);
        given().header("Origin", "http://" + gate.getAuthority())
                .post("/api/v1/streams/gate/stop")
                .then()
                .statusCode(404);
        given().header("Origin", "https://evil.example")
                .get("/api/v1/streams")
                .then()
                .statusCode(200);
    }

    @Test
    void defectIsAnsweredWithoutWhatItSays() {
        json("{\"url\": \"rtsp://broken/a\"}")
                .put("/api/v1/streams/gate")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("sesame")))
                .body(not(containsString("defect")));
    }

    @Test
    void refusalsRepeatNoSecret() {
        for (String body : new String[] {
            "{\"url\": \"rtsp://user:sesame@host-not-allowed/a\"}",
            "{\"url\": [\"rtsp://user:sesame@h/a\"]}",
            "{\"url\": \"rtsp://h/a\", \"credentials\": {\"username\": \"u\", \"password\": {\"sesame\": 1}}}",
            "{\"url\": \"rtsp://user:sesame@h/a\", \"transport\": \"sesame\"}",
            "{\"url\": \"rtsp://user:sesame@h/a\"",
        }) {
            json(body).put("/api/v1/streams/gate").then().body(not(containsString("sesame")));
        }
        json(GOOD).put("/api/v1/streams/unsaved").then().body(not(containsString("/secret/place")));
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static void refused(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:roadwatch:problem:" + type))
                .body("status", equalTo(status));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

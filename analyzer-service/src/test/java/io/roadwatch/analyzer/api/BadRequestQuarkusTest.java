package io.roadwatch.analyzer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(FastLlmProfile.class)
class BadRequestQuarkusTest {

    private static final int MAX_BODY = 16 * 1024 * 1024;

    @Inject
    FakeLlm llm;

    @TestHTTPResource("/")
    URL self;

    @BeforeEach
    void begin() {
        llm.reset();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no images", body -> body.remove("images"), "images: is missing"),
                fault(
                        "images: at least one",
                        body -> body.getJsonArray("images").clear(),
                        "number of images"),
                fault("blank camera", body -> body.put("cameraId", " "), "cameraId is blank"),
                fault("null camera", body -> body.putNull("cameraId"), "null"),
                fault("null detections", body -> body.putNull("detections"), "null"),
                fault(
                        "member out of range",
                        body -> group(body).getJsonArray("memberIndices").add(9),
                        "member 9"),
                fault("box inverted", body -> group(body).getJsonArray("bbox").set(0, 999), "box is empty or inverted"),
                fault("box of three", body -> group(body).getJsonArray("bbox").remove(0), "four numbers"),
                fault("not base64", body -> image(body).put("imageBase64", "%%%"), "images[0].imageBase64"),
                fault("wrong type", body -> body.put("detections", "none"), "detections"),
                fault("number too large", body -> image(body).put("groupIndex", 99999999999L), "groupIndex"),
                fault(
                        "time is no time",
                        body -> body.getJsonObject("frame").put("capturedAt", "now"),
                        "frame.capturedAt"),
                fault("sequence missing", body -> body.getJsonObject("frame").remove("sequence"), "sequence"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void requestOutOfBoundsIsAnsweredWithWhatIsWrong(String name, Consumer<JsonObject> spoil, String said) {
        JsonObject body = Requests.analysis("a-1", "crossing-7");
        spoil.accept(body);

        String problem = Requests.post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:invalid-request"))
                .body("detail", containsString(said))
                .extract()
                .asString();

        assertThat(problem).doesNotContain("io.roadwatch").doesNotContain("Exception");
        assertThat(llm.calls()).isEmpty();
    }

    @Test
    void trackIdMayBeMissing() {
        Requests.post(Requests.analysis("a-2", "crossing-7")).statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void bodyThatIsNoObjectIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/analyses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(llm.calls()).isEmpty();
    }

    static Stream<String> notJson() {
        return Stream.of("", "null", "[]", "7", "{", "{\"analysisId\": \"a", "hello", "[".repeat(5_000));
    }

    @Test
    void otherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body(Requests.analysis("a-3", "c").encode())
                .post("/api/v1/analyses")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void announcedBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        assertThat(rawPost("Content-Length: " + (MAX_BODY + 1), new byte[0]))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("16777216");
    }

    @Test
    void endlessBodyIsCutOff() throws IOException {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(self.getHost(), self.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            int sent = 0;
            try {
                for (; sent < 10 * MAX_BODY; sent += 0x10000) {
                    out.write(chunk);
                }
            } catch (SocketException cutOff) {
                // as it should be
            }
            assertThat(sent).isLessThan(10 * MAX_BODY);
        }
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void unknownPathAndMethodAreProblems() {
        given().get("/api/v1/nothing").then().statusCode(404);
        given().get("/api/v1/analyses").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void foreignPagesGetNoCorsHeaders() {
        given().header("Origin", "https://evil.example")
                .get("/api/v1/llm")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", (String) null);
    }

    private String rawPost(String header, byte[] body) throws IOException {
        try (Socket socket = new Socket(self.getHost(), self.getPort())) {
            socket.getOutputStream().write(head(header));
            socket.getOutputStream().write(body);
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] head(String header) {
        return "POST /api/v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                .formatted(header)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Arguments fault(String name, Consumer<JsonObject> spoil, String said) {
        return Arguments.of(name, spoil, said);
    }

    private static JsonObject group(JsonObject body) {
        return body.getJsonArray("groups").getJsonObject(0);
    }

    private static JsonObject image(JsonObject body) {
        return body.getJsonArray("images").getJsonObject(0);
    }
}

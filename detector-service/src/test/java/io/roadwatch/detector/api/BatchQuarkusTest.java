package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class BatchQuarkusTest {

    @Inject
    FakeRegistry registry;

    @BeforeEach
    void begin() {
        registry.clear();
    }

    @Test
    void badItemsSpoilNoGoodOnes() {
        JsonPath report = batch("""
                        {
                          "declare": [
                            {"cameraId": "a", "url": "rtsp://user:sesame@10.0.0.7/a"},
                            {"cameraId": "b", "url": 5},
                            {"url": "rtsp://10.0.0.7/c"},
                            7,
                            {"cameraId": "../d", "url": "rtsp://10.0.0.7/d"},
                            {"cameraId": "e", "url": "rtsp://host-not-allowed/e"},
                            {"cameraId": "unsaved", "url": "rtsp://10.0.0.7/f"},
                            {"cameraId": "surplus", "url": "rtsp://10.0.0.7/g"},
                            {"cameraId": "h", "url": "rtsp://broken/h"},
                            {"cameraId": "a", "url": "rtsp://10.0.0.7/a"}
                          ],
                          "remove": ["a", "nobody", 7, "a b", "fixed", null]
                        }""")
                .statusCode(200)
                .body(not(containsString("sesame")))
                .extract()
                .jsonPath();

        assertThat(report.getList("results.status", Integer.class))
                .containsExactly(201, 400, 400, 400, 400, 422, 503, 409, 500, 200, 204, 404, 400, 400, 409, 400);
        assertThat(report.getList("results.cameraId"))
                .containsExactly(
                        "a", "b", null, null, null, "e", "unsaved", "surplus", "h", "a", "a", "nobody", null, null,
                        "fixed", null);
        assertThat(report.getString("results[5].problem.type")).isEqualTo("urn:roadwatch:problem:host-not-allowed");
        assertThat(report.getString("results[6].problem.type")).isEqualTo("urn:roadwatch:problem:state-not-saved");
        assertThat(report.getString("results[14].problem.type")).isEqualTo("urn:roadwatch:problem:configured-stream");
        assertThat(report.getInt("succeeded")).isEqualTo(3);
        assertThat(report.getInt("failed")).isEqualTo(13);
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void thousandStreamsAreDeclaredInTheirOrder() {
        String items = IntStream.range(0, 1_000)
                .mapToObj("{\"cameraId\": \"camera-%1$04d\", \"url\": \"rtsp://10.0.0.7/%1$d\"}"::formatted)
                .collect(Collectors.joining(","));

        JsonPath report = batch("{\"declare\": [" + items + "]}")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(report.getInt("succeeded")).isEqualTo(1_000);
        assertThat(report.getString("results[999].cameraId")).isEqualTo("camera-0999");
        assertThat(registry.list()).hasSize(1_000);
        given().get("/api/v1/streams").then().body("$", hasSize(1_000));
    }

    @Test
    void moreThanTheBoundChangesNothing() {
        String items = IntStream.range(0, 1_001).mapToObj(i -> "\"c\"").collect(Collectors.joining(","));

        refused(batch("{\"remove\": [" + items + "]}"));
        refused(batch("{\"declare\": [{\"cameraId\": \"a\", \"url\": \"rtsp://h/a\"}], \"remove\": [" + items + "]}"));

        assertThat(registry.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"declare\": []}",
                "{\"declare\": {}}",
                "{\"remove\": \"a\"}",
                "{\"declare\": [], \"delete\": []}"
            })
    void bodyThatIsNoBatchIsRefused(String body) {
        refused(batch(body));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).body("type", equalTo("urn:roadwatch:problem:invalid-batch"));
    }

    private static ValidatableResponse batch(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/streams/batch")
                .then();
    }
}

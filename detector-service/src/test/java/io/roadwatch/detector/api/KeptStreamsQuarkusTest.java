package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service with a folder that holds a broken file, and with a stream of its configuration. */
@QuarkusTest
@TestProfile(KeptStreamsQuarkusTest.Profile.class)
class KeptStreamsQuarkusTest {

    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "streams-");
                Files.writeString(folder.resolve("broken.json"), "{\"schema\": 1, \"came");
                return Map.of(
                        "roadwatch.source.state-dir", folder.toAbsolutePath().toString(),
                        "roadwatch.streams.\"gate:1\".url", "rtsp://127.0.0.1:1/main",
                        "roadwatch.streams.\"gate:1\".username", "user",
                        "roadwatch.streams.\"gate:1\".password", "sesame",
                        "roadwatch.handoff.enabled", "false");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ConfigProperty(name = "roadwatch.source.state-dir")
    Path folder;

    @Test
    void brokenFileIsReportedAndTheServiceGoesOn() throws IOException {
        when().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'streams' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'streams' }.data.kept", equalTo(folder.toString()))
                .body("checks.find { it.name == 'streams' }.data.corruptFiles", equalTo(1));
        when().get("/metrics").then().body(containsString("roadwatch_registry_corrupt_files 1.0"));
        assertThat(names()).anyMatch(name -> name.startsWith("broken.json.corrupt-"));
    }

    @Test
    void declaredStreamIsAFileUntilItIsRemoved() throws IOException {
        put("kept", "{\"url\": \"rtsp://127.0.0.1:1/a\"}").statusCode(201);
        assertThat(names()).anyMatch(name -> name.startsWith("kept-"));

        when().delete("/api/v1/streams/kept").then().statusCode(204);
        assertThat(names()).noneMatch(name -> name.startsWith("kept-"));
    }

    @Test
    void configuredStreamIsStoppedOverTheApiButChangedOnlyInConfiguration() {
        when().get("/api/v1/streams").then().body("cameraId", hasItems("gate:1"));

        isConfigured(when().delete("/api/v1/streams/gate:1").then());
        isConfigured(put("gate:1", "{\"url\": \"rtsp://127.0.0.1:1/other\"}"));

        isConfigured(patch("gate:1", "{\"name\": \"South gate\"}"));
        isConfigured(patch("gate:1", "{\"credentials\": null}"));
        patch("gate:1", "{}").statusCode(200);

        when().post("/api/v1/streams/gate:1/stop")
                .then()
                .statusCode(200)
                .body("declaredBy", equalTo("configuration"))
                .body("desired", equalTo("stopped"));
        when().post("/api/v1/streams/gate:1/start").then().statusCode(200).body("desired", equalTo("running"));
    }

    private static void isConfigured(ValidatableResponse answer) {
        answer.statusCode(409).body("type", equalTo("urn:roadwatch:problem:configured-stream"));
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/streams/" + id)
                .then();
    }

    private static ValidatableResponse patch(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/streams/" + id)
                .then()
                .body(not(containsString("sesame")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}

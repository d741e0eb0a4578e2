package io.roadwatch.detector.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class OpenApiQuarkusTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/streams, get, 200 400",
        "/api/v1/streams, post, 200 201 400 403 409 413 415 422 503",
        "/api/v1/streams/{cameraId}, get, 200 400 404",
        "/api/v1/streams/{cameraId}, put, 200 201 400 403 409 413 415 422 429 503",
        "/api/v1/streams/{cameraId}, patch, 200 400 403 404 409 413 415 422 429 503",
        "/api/v1/streams/{cameraId}, delete, 204 400 403 404 409 503",
        "/api/v1/streams/{cameraId}/start, post, 200 400 403 404 503",
        "/api/v1/streams/{cameraId}/stop, post, 200 400 403 404 503",
        "/api/v1/streams/{cameraId}/restart, post, 200 400 403 404 503",
        "/api/v1/streams/batch, post, 200 400 403 413 415",
        "/api/v1/probe, post, 200 400 403 404 413 415 422 429",
        "/api/v1/streams/{cameraId}/analyses, get, 200 400 404",
        "/api/v1/streams/{cameraId}/analyses/{analysisId}, get, 200 400 404",
        "/api/v1/streams/{cameraId}/analyses/{analysisId}/groups/{groupIndex}.jpg, get, 200 400 404",
        "/api/v1/alerts, get, 200 400",
        "/api/v1/alerts/{alertId}/acknowledgement, put, 200 403 404",
        "/api/v1/alerts/{alertId}/acknowledgement, delete, 200 403 404",
        "/api/v1/model, get, 200 404",
        "/api/v1/flow, get, 200 400 404",
        "/api/v1/analyzer, get, 200",
        "/api/v1/analyzer/self-test, post, 200 403 502",
        "/api/v1/log-levels, get, 200",
        "/api/v1/log-levels/{category}, put, 200 400 403 409",
        "/api/v1/log-levels/{category}, delete, 204 403"
    })
    void everyStatusOfAnOperationIsDescribed(String path, String method, String statuses) {
        Map<String, Map<String, ?>> responses = operation(path, method);

        assertThat(responses.keySet()).isEqualTo(Set.of(statuses.split(" ")));
        responses.forEach((status, response) -> {
            if (Integer.parseInt(status) >= 400) {
                assertThat(response.get("content")).asString().contains("application/problem+json");
                assertThat(response.get("description")).asString().contains("`");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemIsDocumented(ProblemType type) throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "api.md"));

        assertThat(docs).contains("| `%s` | %d |".formatted(type.slug(), type.status()));
    }

    @Test
    void passwordIsNoPartOfAnAnswer() {
        String view = schemas().get("StreamView") + " " + schemas().get("Declared");

        assertThat(view).contains("hasCredentials").doesNotContain("password");
    }

    @Test
    void changeHasTheFieldsOfADeclarationAndNeedsNone() {
        assertThat(schemas().get("StreamPatch"))
                .asString()
                .contains("url", "credentials", "decodePolicy", "language")
                .doesNotContain("required", "cameraId", "named");
        assertThat(schemas().get("StreamDeclaration")).asString().contains("required", "cameraId");
        assertThat(when().get("/q/openapi?format=json")
                        .then()
                        .extract()
                        .jsonPath()
                        .getMap("paths.'/api/v1/streams/{cameraId}'.patch.requestBody.content"))
                .containsOnlyKeys("application/merge-patch+json", "application/json");
    }

    private static Map<String, Object> schemas() {
        return when().get("/q/openapi?format=json").then().extract().jsonPath().getMap("components.schemas");
    }

    private static Map<String, Map<String, ?>> operation(String path, String method) {
        return when().get("/q/openapi?format=json")
                .then()
                .extract()
                .jsonPath()
                .getMap("paths.'%s'.%s.responses".formatted(path, method));
    }
}

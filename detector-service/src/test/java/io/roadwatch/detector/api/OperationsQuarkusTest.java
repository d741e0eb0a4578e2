package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What whoever operates the service sees and does. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class OperationsQuarkusTest {

    @Test
    void buildIsNamedByTheServiceAndInItsMetrics() {
        when().get("/q/info")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("service", equalTo("roadwatch-detector"))
                .body("commit", not(startsWith("$")))
                .body("version", not(equalTo("unknown")));
        when().get("/metrics")
                .then()
                .body(containsString("roadwatch_build_info{"))
                .body(containsString("roadwatch_log_lines_held_back_total{level=\"error\"} "));
    }

    @Test
    void serviceWithoutModelOrAnalyzerIsAlive() {
        when().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'inference' }.data.stuckThreads", equalTo(0))
                .body("checks.find { it.name == 'threads' }.status", equalTo("UP"));
        when().get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessSaysWhatTheNativeLibrariesAndTheAnalyzerAreLike() {
        when().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'nativeLibraries' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'nativeLibraries' }.data.ffmpeg", notNullValue())
                .body("checks.find { it.name == 'analyzer' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'analyzer' }.data.answers", equalTo(false))
                .body("checks.find { it.name == 'analyzer' }.data.handoffEnabled", equalTo(false));
    }

    @Test
    void logLevelsAreLockedUnlessConfigured() {
        when().put("/api/v1/log-levels/io.roadwatch.detector?level=debug")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:log-levels-locked"));
        given().header("Origin", "https://elsewhere.example")
                .delete("/api/v1/log-levels/io.roadwatch.detector")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:roadwatch:problem:foreign-origin"));
    }
}

package io.roadwatch.analyzer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Scrape;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever operates the service sees and does. */
@QuarkusTest
@TestProfile(FastLlmProfile.class)
class OperationsQuarkusTest {

    private static final String CATEGORY = "io.roadwatch.analyzer.operated";
    private static final String LEVEL = "/api/v1/log-levels/" + CATEGORY;

    @AfterEach
    void configuredLevel() {
        given().delete(LEVEL).then().statusCode(204);
    }

    @Test
    void buildIsNamedByTheServiceAndInItsMetrics() {
        String version = given().get("/q/info")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("service", equalTo("roadwatch-analyzer"))
                .body("java", equalTo(System.getProperty("java.version")))
                .body("commit", not(startsWith("$")))
                .extract()
                .path("version");

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(Scrape.now().value("roadwatch_build_info", "version=\"" + version + "\"", "java=\""))
                .isEqualTo(1.0);
    }

    @Test
    void serviceIsAliveWhileItsThreadsGetOnAndSaysThatItStarted() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'threads' }.status", equalTo("UP"));
        given().get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void levelIsChangedForAWhileAndTakenBack() {
        given().put(LEVEL + "?level=error&duration=PT1M")
                .then()
                .statusCode(200)
                .body("category", equalTo(CATEGORY))
                .body("level", equalTo("error"));

        assertThat(java.util.logging.Logger.getLogger(CATEGORY).isLoggable(Level.WARNING))
                .isFalse();
        given().get("/api/v1/log-levels").then().statusCode(200).body("category", hasItem(CATEGORY));

        given().delete(LEVEL).then().statusCode(204);

        assertThat(java.util.logging.Logger.getLogger(CATEGORY).isLoggable(Level.WARNING))
                .isTrue();
        given().get("/api/v1/log-levels").then().body("$", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "io.netty, level=debug",
        "org.jboss.resteasy.reactive.client.logging, level=debug",
        "io.roadwatch.analyzer, level=loud",
        "io.roadwatch.analyzer, duration=PT1M",
        "io.roadwatch.analyzer, level=debug&duration=P2D",
        "io.roadwatch.analyzer, level=debug&duration=soon"
    })
    void changeThatIsNotAllowedIsRefused(String category, String query) {
        given().put("/api/v1/log-levels/" + category + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:invalid-query"));
    }

    @Test
    void pageOfAnotherSiteMayNotChangeALevel() {
        given().header("Origin", "https://elsewhere.example")
                .put(LEVEL + "?level=debug")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:foreign-origin"));

        given().get("/api/v1/log-levels").then().body("$", empty());
    }

    @Test
    void lineThatRepeatsTooOftenIsHeldBackAndCounted() {
        double before = Scrape.now().value("roadwatch_log_lines_held_back_total", "level=\"warn\"");

        for (int time = 0; time < 25; time++) {
            Logger.getLogger(CATEGORY).warn("the very same line");
        }

        assertThat(Scrape.now().value("roadwatch_log_lines_held_back_total", "level=\"warn\"") - before)
                .isGreaterThanOrEqualTo(5.0); // a new minute may have begun in between
    }
}

package io.roadwatch.analyzer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoKeyQuarkusTest.BlankKey.class)
class NoKeyQuarkusTest {

    /** As an empty variable of the environment gives it. */
    public static class BlankKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("DASHSCOPE_API_KEY", "  ");
        }
    }

    @Test
    void withoutAKeyAnalysesAreRefusedAndTheServiceIsReady() {
        Requests.post(Requests.analysis("a-1", "crossing-7"))
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:no-key"))
                .body("attempts", equalTo(0));

        assertThat(Scrape.now().value("roadwatch_analyses_total", "outcome=\"no_key\""))
                .isEqualTo(1);
        assertThat(Scrape.now().value("api_key_pool_size")).isZero();
        given().get("/api/v1/llm").then().body("keyConfigured", equalTo(false));
        given().get("/q/health/ready").then().statusCode(200);
    }
}

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
@TestProfile(SwitchedOffQuarkusTest.Off.class)
class SwitchedOffQuarkusTest {

    /** The key of the contract, not the one of our own. */
    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("llm.enabled", "false", "DASHSCOPE_API_KEY", "sk-1");
        }
    }

    @Test
    void switchedOffAnalysesAreRefused() {
        Requests.post(Requests.analysis("a-1", "crossing-7"))
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:disabled"));

        assertThat(Scrape.now().value("roadwatch_analyses_total", "outcome=\"disabled\""))
                .isEqualTo(1);
        given().get("/api/v1/llm").then().body("enabled", equalTo(false)).body("keyConfigured", equalTo(true));
    }
}

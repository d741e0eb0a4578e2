package io.roadwatch.detector.api;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
@QuarkusTestResource(value = FakeAnalyzer.class, restrictToAnnotatedClass = true)
class AnalyzerQuarkusTest {

    private static final String SELF_TEST = "/behind-a-proxy/api/v1/llm/self-test";

    FakeAnalyzer analyzer;

    @BeforeEach
    void begin() {
        analyzer.server().resetAll();
    }

    @Test
    void stateOfTheAnalyzerIsPassedOn() {
        analyzer.server().stubFor(get("/behind-a-proxy/api/v1/llm").willReturn(okJson("""
                        {"model": "qwen-vl-plus", "latency": {"window": "PT5M", "p50Seconds": 1.25}}""")));
        analyzer.server().stubFor(get("/behind-a-proxy/api/v1/keys").willReturn(okJson("[{\"id\": \"default\"}]")));

        await().untilAsserted(() -> when().get("/api/v1/analyzer") // the answer of another test may serve for a second
                .then()
                .statusCode(200)
                .body("url", equalTo("http://localhost:" + analyzer.server().port()))
                .body("reachable", equalTo(true))
                .body("llm.model", equalTo("qwen-vl-plus"))
                .body("llm.latency.p50Seconds", equalTo(1.25f))
                .body("keys[0].id", equalTo("default"))
                .body("$", not(hasKey("reason"))));
    }

    @Test
    void analyzerThatDoesNotAnswerAsItShouldIsAnAnswerAllTheSame() {
        await().untilAsserted(() -> when().get("/api/v1/analyzer")
                .then()
                .statusCode(200)
                .body("url", equalTo("http://localhost:" + analyzer.server().port()))
                .body("reachable", equalTo(false))
                .body("reason", containsString("status 404"))
                .body("$", not(hasKey("llm")))
                .body("$", not(hasKey("keys"))));
    }

    @Test
    void selfTestIsPassedOnAndWithoutAnAnswerAProblem() {
        analyzer.server().stubFor(post(SELF_TEST).willReturn(okJson("{\"status\": \"passed\"}")));
        when().post("/api/v1/analyzer/self-test").then().statusCode(200).body("status", equalTo("passed"));

        analyzer.server().stubFor(post(SELF_TEST).willReturn(serverError().withBody("at io.roadwatch.Some.code")));
        await().untilAsserted(() -> when().post("/api/v1/analyzer/self-test")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roadwatch:problem:analyzer-unreachable"))
                .body("detail", containsString("status 500"))
                .body(not(containsString("Some.code"))));
    }

    @Test
    void pageOfAnotherSiteStartsNoSelfTest() {
        given().header("Origin", "https://evil.example")
                .post("/api/v1/analyzer/self-test")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:roadwatch:problem:foreign-origin"));

        analyzer.server().verify(0, postRequestedFor(urlEqualTo(SELF_TEST)));
    }
}

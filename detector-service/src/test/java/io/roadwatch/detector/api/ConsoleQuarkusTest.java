package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page at the root, as far as no browser is needed. */
@QuarkusTest
class ConsoleQuarkusTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void pageAllowsNothingForeignAndIsAskedForAnew() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .header("Cache-Control", containsString("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("<roadwatch-console>"));
    }

    @Test
    void whatThePageLoadsComesFromHere() {
        List<String> loaded = LOADED.matcher(given().get("/").asString())
                .results()
                .map(match -> match.group(1))
                .filter(address -> !address.startsWith("data:"))
                .toList();

        assertThat(loaded).isNotEmpty().allSatisfy(address -> {
            assertThat(address).startsWith("/");
            Response answer = given().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
        });
    }
}

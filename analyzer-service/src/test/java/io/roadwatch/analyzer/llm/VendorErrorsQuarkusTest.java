package io.roadwatch.analyzer.llm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.analyzer.testing.LogCapture;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import io.roadwatch.analyzer.testing.SimulatedVendor;
import io.roadwatch.simulator.calls.SeenCall;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the vendor's error table, from the error on the wire to what callers, keys and accounts learn of it. */
@QuarkusTest
@QuarkusTestResource(value = SimulatedVendor.class, restrictToAnnotatedClass = true)
class VendorErrorsQuarkusTest {

    SimulatedVendor vendor;

    private int generation;
    private long callsBefore;

    @BeforeEach
    void begin() {
        generation = vendor.freshAccounts();
        String key = key("a", 1);
        await().until(() -> given().get("/api/v1/keys").asString().contains("\"" + key + "\""));
        given().post("/api/v1/llm/self-test").then().statusCode(200);
        callsBefore = vendor.simulator().calls().received();
    }

    /** The first key's account answers so, always; the columns say what becomes of the analysis. */
    @ParameterizedTest
    @CsvSource({
        "400, invalid_parameter_error, 502, llm-rejected",
        "400, invalid_request_error, 502, llm-rejected",
        "400, data_inspection_failed, 502, llm-blocked",
        "422, something_new, 502, llm-rejected",
        "404, something_else, 502, llm-rejected"
    })
    void whatCannotSucceedIsNotTriedAgain(int status, String code, int answered, String problem) {
        vendor.faults(fault(status, code, "\"account\": \"%s\"".formatted(account("a"))));

        post().statusCode(answered)
                .body("type", equalTo("urn:roadwatch:problem:" + problem))
                .body("attempts", equalTo(1));

        assertThat(callsSince()).isEqualTo(1);
        vendor.faults("");
        post().statusCode(200).body("llm.attempts", equalTo(1)); // and nothing rests
        assertThat(lastCall().keyAlias()).isEqualTo(key("a", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Arrearage, llm_billing",
        "429, CommodityNotPurchased, llm_billing",
        "429, PrepaidBillOverdue, llm_billing",
        "429, PostpaidBillOverdue, llm_billing",
        "403, AllocationQuota.FreeTierOnly, llm_billing",
        "403, insufficient_quota, llm_billing",
        "429, limit_requests, llm_throttled",
        "429, Throttling.RateQuota, llm_throttled",
        "429, limit_burst_rate, llm_throttled",
        "429, Throttling.BurstRate, llm_throttled",
        "429, insufficient_quota, llm_throttled",
        "429, Throttling.AllocationQuota, llm_throttled"
    })
    void accountThatCannotBeAskedRestsAndAnotherAnswers(int status, String code, String reason) {
        vendor.faults(fault(status, code, "\"account\": \"%s\"".formatted(account("a"))));

        post().statusCode(200).body("llm.attempts", equalTo(2)).body("llm.model", equalTo("qwen-vl-plus"));

        assertThat(lastCall().account()).isEqualTo(account("b"));
        vendor.faults("");
        post().statusCode(200).body("llm.attempts", equalTo(1));
        assertThat(lastCall().account()).isEqualTo(account("b"));
        assertThat(callsSince()).isEqualTo(3);
        given().get("/api/v1/llm")
                .then()
                .body(
                        "lanes.find { it.account == '%s' && it.model == 'qwen-vl-plus' }.restsFor"
                                .formatted(account("a")),
                        equalTo(reason))
                .body(
                        "lanes.find { it.account == '%s' && it.model == 'qwen-vl-plus' }.restSeconds"
                                .formatted(account("a")),
                        greaterThan(60f));
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_api_key", "403, AccessDenied", "403, Model.AccessDenied"})
    void keyThatIsRefusedGivesWayToAnotherOfTheSameAccount(int status, String code) {
        vendor.faults(fault(status, code, "\"key\": \"%s\"".formatted(key("a", 1))));

        post().statusCode(200).body("llm.attempts", equalTo(2)).body("llm.model", equalTo("qwen-vl-plus"));

        assertThat(lastCall().keyAlias()).isEqualTo(key("a", 2));
        vendor.faults("");
        post().statusCode(200).body("llm.attempts", equalTo(1));
        assertThat(lastCall().keyAlias()).isEqualTo(key("a", 2));
        if (status == 401) {
            given().get("/api/v1/keys")
                    .then()
                    .body("find { it.id == '%s' }.status".formatted(key("a", 1)), equalTo("rejected"));
            assertThat(Scrape.now()
                            .value("api_key_status", "key_id=\"%s\"".formatted(key("a", 1)), "status=\"rejected\""))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, model_not_found", "404, model_not_supported"})
    void modelThatIsGoneGivesWayToTheNextAndThatIsSaid(int status, String code) {
        vendor.faults(fault(status, code, "\"model\": \"qwen-vl-plus\""));
        try (LogCapture log = new LogCapture("")) {
            post().statusCode(200).body("llm.attempts", equalTo(2)).body("llm.model", equalTo("qwen-vl-max"));
            post().statusCode(200).body("llm.attempts", equalTo(1));

            if (code.equals("model_not_found")) { // said once: the second time it is no news
                assertThat(log.lines())
                        .anyMatch(line -> line.contains("a fallback model answers") && line.contains("qwen-vl-max"));
            }
        }
        assertThat(Scrape.now().value("llm_model_in_use", "model=\"qwen-vl-max\""))
                .isEqualTo(1);
        assertThat(Scrape.now().value("llm_fallback_in_use")).isEqualTo(1);
        given().get("/api/v1/llm").then().body("modelInUse", equalTo("qwen-vl-max"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'llm' }.data.modelInUse", equalTo("qwen-vl-max"));
    }

    @Test
    void whenNoModelIsLeftThatIsSaid() {
        vendor.faults(fault(404, "model_not_found", ""));

        post().statusCode(502)
                .body("type", equalTo("urn:roadwatch:problem:llm-model-unavailable"))
                .body("attempts", equalTo(2));

        assertThat(callsSince()).isEqualTo(2);
        post().statusCode(502).body("attempts", equalTo(0)).header("Retry-After", Integer::parseInt, greaterThan(60));
    }

    @Test
    void bodyThatIsTooLargeIsMadeSmaller() {
        vendor.faults(fault(413, "", "\"times\": 1"));

        post().statusCode(200).body("llm.attempts", equalTo(2));

        assertThat(callsSince()).isEqualTo(2);
    }

    @Test
    void bodyThatStaysTooLargeIsGivenUp() {
        vendor.faults(fault(413, "", ""));

        post().statusCode(502).body("type", equalTo("urn:roadwatch:problem:llm-request-too-large"));

        assertThat(callsSince()).isEqualTo(3); // the picture is 132 px wide: twice smaller still shows something
    }

    @ParameterizedTest
    @CsvSource({
        "500, internal_error",
        "500, RequestTimeOut",
        "503, ModelServingError",
        "503, ModelUnavailable",
        "599, new"
    })
    void troubleOfTheVendorPasses(int status, String code) {
        vendor.faults(fault(status, code, "\"times\": 2"));

        post().statusCode(200).body("llm.attempts", equalTo(3));

        assertThat(callsSince()).isEqualTo(3);
    }

    @Test
    void whenEverythingRestsTheCallerIsToldWhenToComeBack() {
        vendor.faults(fault(429, "limit_requests", ""));

        post().statusCode(502) // two accounts, each with two models, and three attempts
                .body("type", equalTo("urn:roadwatch:problem:llm-throttled"));
        post().statusCode(503); // the last of them refuses too
        long calls = callsSince();

        post().statusCode(503)
                .body("type", equalTo("urn:roadwatch:problem:no-capacity"))
                .body("attempts", equalTo(0))
                .header("Retry-After", Integer::parseInt, greaterThan(60));
        assertThat(callsSince()).isEqualTo(calls);
        assertThat(Scrape.now().value("llm_queue_dropped_total", "reason=\"no_capacity\""))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void poolIsReadAgainWhileTheServiceRuns() {
        double reloads = Scrape.now().value("roadwatch_reloads_total", "what=\"keys\"", "outcome=\"refused\"");
        try (LogCapture log = new LogCapture("")) {
            vendor.write("keys: [{id: new, key: sk-secret-b-%d-1, weight: none}]".formatted(generation));
            await().untilAsserted(() -> assertThat(
                            Scrape.now().value("roadwatch_reloads_total", "what=\"keys\"", "outcome=\"refused\""))
                    .isEqualTo(reloads + 1));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("keys[0].weight"))
                    .noneMatch(line -> line.contains("sk-secret"));
        }
        post().statusCode(200);

        vendor.write("keys: [{id: new, account: b%1$d, key: sk-secret-b-%1$d-1}]".formatted(generation));

        await().until(() -> given().get("/api/v1/keys").jsonPath().getList("id").equals(List.of("new")));
        post().statusCode(200);
        assertThat(lastCall().account()).isEqualTo(account("b"));
        assertThat(given().get("/api/v1/keys").asString()).doesNotContain("sk-secret");
    }

    private ValidatableResponse post() {
        return Requests.post(Requests.analysis("a-1", "crossing-7"));
    }

    private static String fault(int status, String code, String more) {
        return "{\"kind\": \"error\", \"status\": %d, \"code\": \"%s\"%s}"
                .formatted(status, code, more.isEmpty() ? "" : ", " + more);
    }

    private String account(String name) {
        return name + generation;
    }

    private String key(String account, int number) {
        return account + generation + "-" + number;
    }

    private long callsSince() {
        return vendor.simulator().calls().received() - callsBefore;
    }

    private SeenCall lastCall() {
        List<SeenCall> calls = vendor.simulator().lastCalls();
        return calls.get(calls.size() - 1);
    }
}

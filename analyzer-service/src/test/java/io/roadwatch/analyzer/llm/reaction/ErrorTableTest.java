package io.roadwatch.analyzer.llm.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {

    private static final RestLengths LENGTHS =
            new RestLengths(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofHours(1));

    private final ErrorTable table = new ErrorTable(LENGTHS);

    @ParameterizedTest
    @CsvSource({
        "400, invalid_parameter_error,      LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "400, invalid_request_error,        LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "400, data_inspection_failed,       LLM_BLOCKED,           GIVE_UP,       NOTHING,           0",
        "400, DataInspectionFailed,         LLM_BLOCKED,           GIVE_UP,       NOTHING,           0",
        "400, Arrearage,                    LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT,           3600",
        "401, invalid_api_key,              LLM_AUTHENTICATION,    OTHER_KEY,     KEY,               0",
        "401, InvalidApiKey,                LLM_AUTHENTICATION,    OTHER_KEY,     KEY,               0",
        "403, AccessDenied,                 LLM_AUTHENTICATION,    OTHER_KEY,     KEY_AND_MODEL,     3600",
        "403, AccessDenied.Unpurchased,     LLM_AUTHENTICATION,    OTHER_KEY,     KEY_AND_MODEL,     3600",
        "403, Model.AccessDenied,           LLM_AUTHENTICATION,    OTHER_KEY,     KEY_AND_MODEL,     3600",
        "403, AllocationQuota.FreeTierOnly, LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT_AND_MODEL, 3600",
        "403, insufficient_quota,           LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT_AND_MODEL, 3600",
        "404, model_not_found,              LLM_MODEL_UNAVAILABLE, OTHER_MODEL,   MODEL,             3600",
        "404, model_not_supported,          LLM_MODEL_UNAVAILABLE, OTHER_MODEL,   MODEL,             3600",
        "404, ModelNotFound,                LLM_MODEL_UNAVAILABLE, OTHER_MODEL,   MODEL,             3600",
        "413, '',                           LLM_REQUEST_TOO_LARGE, SHRINK,        NOTHING,           0",
        "429, limit_requests,               LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 1",
        "429, Throttling.RateQuota,         LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 1",
        "429, limit_burst_rate,             LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 5",
        "429, Throttling.BurstRate,         LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 5",
        "429, insufficient_quota,           LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 60",
        "429, Throttling.AllocationQuota,   LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 60",
        "429, CommodityNotPurchased,        LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT,           3600",
        "429, PrepaidBillOverdue,           LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT,           3600",
        "429, PostpaidBillOverdue,          LLM_BILLING,           OTHER_ACCOUNT, ACCOUNT,           3600",
        "500, internal_error,               LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
        "500, RequestTimeOut,               LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
        "503, ModelServingError,            LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
        "503, ModelUnavailable,             LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
        "301, '',                           LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "400, something_new,                LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "401, something_new,                LLM_AUTHENTICATION,    OTHER_KEY,     KEY,               0",
        "403, something_new,                LLM_AUTHENTICATION,    OTHER_KEY,     KEY_AND_MODEL,     3600",
        "404, '',                           LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "405, '',                           LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "408, '',                           LLM_TIMEOUT,           RETRY,         NOTHING,           0",
        "422, something_new,                LLM_REJECTED,          GIVE_UP,       NOTHING,           0",
        "429, something_new,                LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 1",
        "429, '',                           LLM_THROTTLED,         RETRY,         ACCOUNT_AND_MODEL, 1",
        "502, '',                           LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
        "599, Arrearage,                    LLM_SERVER_ERROR,      RETRY,         NOTHING,           0",
    })
    void eachRowHasItsReaction(
            int status, String code, FailureReason reason, Reaction.Next next, Reaction.Rest rest, long restSeconds) {
        Reaction reaction = table.react(new VendorError(status, code), Duration.ZERO);

        assertThat(reaction.reason()).isEqualTo(reason);
        assertThat(reaction.next()).isEqualTo(next);
        assertThat(reaction.rest()).isEqualTo(rest);
        assertThat(reaction.restFor()).isEqualTo(Duration.ofSeconds(restSeconds));
        assertThat(reaction.blamesTheLlm())
                .isEqualTo(reason == FailureReason.LLM_SERVER_ERROR || reason == FailureReason.LLM_TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({"limit_burst_rate, SLOWER_RAMP", "limit_requests, SLOWER", "insufficient_quota, AS_IT_IS", "new, SLOWER"
    })
    void throttlingSaysWhatItIsOfThePace(String code, Reaction.Pace pace) {
        assertThat(table.react(new VendorError(429, code), Duration.ZERO).pace())
                .isEqualTo(pace);
    }

    @Test
    void retryAfterLengthensARestAndIsBounded() {
        assertThat(rest(429, "limit_requests", 30)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rest(429, "insufficient_quota", 30)).isEqualTo(Duration.ofSeconds(60));
        assertThat(rest(429, "limit_requests", 99_999)).isEqualTo(Duration.ofMinutes(10));
        assertThat(rest(500, "internal_error", 30)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rest(401, "invalid_api_key", 30)).isZero();
    }

    @Test
    void codeIsFoundWhereverTheVendorPutsItAndFitForALog() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(VendorError.of(400, json.readTree("{\"error\":{\"code\":\"Arrearage\"}}")))
                .isEqualTo(new VendorError(400, "Arrearage"));
        assertThat(VendorError.of(400, json.readTree("{\"code\":\"Arrearage\",\"request_id\":\"r\"}")))
                .isEqualTo(new VendorError(400, "Arrearage"));
        assertThat(VendorError.of(400, json.readTree("{\"error\":{\"code\":null},\"code\":17}"))
                        .code())
                .isIn("", "17", "null");
        assertThat(VendorError.of(429, json.readTree("{\"error\":{\"type\":\"insufficient_quota\"}}")))
                .isEqualTo(new VendorError(429, "insufficient_quota"));
        assertThat(VendorError.of(502, MissingNode.getInstance()).code()).isEmpty();
        assertThat(new VendorError(400, "a\r\nb: sk-1 {}" + "x".repeat(10_000)).code())
                .hasSizeLessThanOrEqualTo(64)
                .matches("[A-Za-z0-9._-]*");
    }

    private Duration rest(int status, String code, long retryAfterSeconds) {
        return table.react(new VendorError(status, code), Duration.ofSeconds(retryAfterSeconds))
                .restFor();
    }
}

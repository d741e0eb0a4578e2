package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorReplyTest {

    @ParameterizedTest
    @CsvSource({
        "400, invalid_parameter_error, LLM_REJECTED, false, 0",
        "400, invalid_request_error, LLM_REJECTED, false, 0",
        "400, data_inspection_failed, LLM_BLOCKED, false, 0",
        "400, DataInspectionFailed, LLM_BLOCKED, false, 0",
        "400, Arrearage, LLM_AUTHENTICATION, false, 0",
        "401, invalid_api_key, LLM_AUTHENTICATION, false, 0",
        "403, Model.AccessDenied, LLM_AUTHENTICATION, false, 0",
        "403, AllocationQuota.FreeTierOnly, LLM_AUTHENTICATION, false, 0",
        "403, insufficient_quota, LLM_AUTHENTICATION, false, 0",
        "404, model_not_found, LLM_REJECTED, false, 0",
        "408, , LLM_TIMEOUT, true, 0",
        "413, , LLM_REJECTED, false, 0",
        "429, limit_requests, LLM_THROTTLED, true, 0",
        "429, Throttling.RateQuota, LLM_THROTTLED, true, 0",
        "429, limit_burst_rate, LLM_THROTTLED, true, 5",
        "429, Throttling.BurstRate, LLM_THROTTLED, true, 5",
        "429, insufficient_quota, LLM_THROTTLED, true, 60",
        "429, Throttling.AllocationQuota, LLM_THROTTLED, true, 60",
        "429, CommodityNotPurchased, LLM_AUTHENTICATION, false, 0",
        "429, PrepaidBillOverdue, LLM_AUTHENTICATION, false, 0",
        "429, PostpaidBillOverdue, LLM_AUTHENTICATION, false, 0",
        "429, something_new, LLM_THROTTLED, true, 0",
        "500, internal_error, LLM_SERVER_ERROR, true, 0",
        "503, ModelUnavailable, LLM_SERVER_ERROR, true, 0",
        "599, , LLM_SERVER_ERROR, true, 0",
        "418, something_new, LLM_REJECTED, false, 0",
        "301, , LLM_REJECTED, false, 0"
    })
    void statusAndCodeDecide(int status, String code, FailureReason reason, boolean retry, long atLeastSeconds) {
        AttemptException failure = new ErrorReply(status, code == null ? "" : code).toException();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.advice()).isEqualTo(new RetryAdvice(retry, Duration.ofSeconds(atLeastSeconds)));
    }

    @Test
    void codeIsFoundInBothShapesAndCleaned() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(ErrorReply.of(400, json.readTree("{\"error\":{\"code\":\"Arrearage\"}}"))
                        .code())
                .isEqualTo("Arrearage");
        assertThat(ErrorReply.of(400, json.readTree("{\"code\":\"Arrearage\"}")).code())
                .isEqualTo("Arrearage");
        assertThat(ErrorReply.of(400, json.readTree("{\"error\":{\"code\":\"a\\nb c\"}}"))
                        .code())
                .isEqualTo("abc");
        assertThat(ErrorReply.of(400, json.readTree("{\"error\":{\"code\":\"" + "x".repeat(500) + "\"}}"))
                        .code())
                .hasSize(64);
        assertThat(ErrorReply.of(502, MissingNode.getInstance()).code()).isEmpty();
        assertThat(ErrorReply.of(502, json.readTree("[1]")).code()).isEmpty();
    }

    @Test
    void messageOfTheVendorIsNotRepeated() throws Exception {
        AttemptException failure = ErrorReply.of(
                        401,
                        new ObjectMapper()
                                .readTree(
                                        "{\"error\":{\"message\":\"bad key sk-hunter2\",\"code\":\"invalid_api_key\"}}"))
                .toException();

        assertThat(failure).hasMessage("the LLM answered 401 invalid_api_key");
    }
}

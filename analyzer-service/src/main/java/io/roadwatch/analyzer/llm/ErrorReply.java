package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * An answer that is an error in DashScope's shape: {@code {"error":{"message","type","param","code"},"request_id"}}, any
 * part of which may be missing. Only status and code are looked at: the message may repeat keys and prompts.
 *
 * @param code cleaned for logs; empty where there was none
 */
record ErrorReply(int status, String code) {

    /** The quota of tokens per minute passes in about a minute. */
    private static final Duration MINUTE_QUOTA_REST = Duration.ofSeconds(60);

    /** A ramp that was too steep is refused again when it goes on at once. */
    private static final Duration BURST_REST = Duration.ofSeconds(5);

    private static final Set<String> ACCOUNT_CODES =
            Set.of("arrearage", "commoditynotpurchased", "prepaidbilloverdue", "postpaidbilloverdue");
    private static final int LONGEST_CODE = 64;

    static ErrorReply of(int status, JsonNode body) {
        JsonNode error = body.path("error");
        String code = error.path("code").asText(body.path("code").asText(""));
        return new ErrorReply(status, clean(code));
    }

    /** What it means for this request and the ones after it. Unknown codes count as their status does. */
    AttemptException toException() {
        return new AttemptException(
                reason(),
                advice(),
                "the LLM answered %d %s".formatted(status, code).strip());
    }

    private FailureReason reason() {
        if (isAboutTheAccount()) {
            return FailureReason.LLM_AUTHENTICATION;
        }
        if (status >= 500) {
            return FailureReason.LLM_SERVER_ERROR;
        }
        return switch (status) {
            case 400 ->
                squeezed().equals("datainspectionfailed") ? FailureReason.LLM_BLOCKED : FailureReason.LLM_REJECTED;
            case 401, 403 -> FailureReason.LLM_AUTHENTICATION;
            case 408 -> FailureReason.LLM_TIMEOUT;
            case 429 -> FailureReason.LLM_THROTTLED;
            default -> FailureReason.LLM_REJECTED;
        };
    }

    private RetryAdvice advice() {
        return switch (reason()) {
            case LLM_SERVER_ERROR, LLM_TIMEOUT -> RetryAdvice.BACK_OFF;
            case LLM_THROTTLED -> throttledAdvice();
            default -> RetryAdvice.NEVER;
        };
    }

    /** With 429, {@code insufficient_quota} is a quota per minute here, not the empty account that it is elsewhere. */
    private RetryAdvice throttledAdvice() {
        String name = squeezed();
        if (name.contains("burst")) {
            return RetryAdvice.notBefore(BURST_REST);
        }
        if (name.equals("insufficientquota") || name.contains("allocationquota")) {
            return RetryAdvice.notBefore(MINUTE_QUOTA_REST);
        }
        return RetryAdvice.BACK_OFF;
    }

    private boolean isAboutTheAccount() {
        return status >= 400 && status < 500 && ACCOUNT_CODES.contains(squeezed());
    }

    /** The vendor writes {@code data_inspection_failed} here and {@code DataInspectionFailed} there. */
    private String squeezed() {
        return code.replace("_", "").replace(".", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String clean(String code) {
        String clean = code.replaceAll("[^A-Za-z0-9._-]", "");
        return clean.length() > LONGEST_CODE ? clean.substring(0, LONGEST_CODE) : clean;
    }
}

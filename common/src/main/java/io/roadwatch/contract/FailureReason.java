package io.roadwatch.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * Why an analysis failed: the closed set that metrics, logs and problems share. The analyzer's problem {@code type} is
 * {@code urn:roadwatch:problem:} and the {@link #slug()}.
 */
public enum FailureReason {
    /** Analysis is switched off. */
    DISABLED,
    /** No API key is configured. */
    NO_KEY,
    /** Too many analyses are under way. */
    QUEUE_FULL,
    /** It waited for its turn, and a more urgent analysis took its place. */
    OUTRANKED,
    /** It waited for its turn until its time was over. */
    QUEUE_TIMEOUT,
    /** Every key and account that could be asked rests for longer than the analysis may take. */
    NO_CAPACITY,
    /** The money or the tokens for this time are spent. */
    BUDGET_EXHAUSTED,
    /** None of the pictures can be shown to the LLM. */
    NO_USABLE_IMAGE,
    /** The request is malformed or out of bounds. */
    INVALID_REQUEST,
    /** The LLM did not answer within the time allowed. */
    LLM_TIMEOUT,
    /** The LLM cannot be reached, or closed the connection. */
    LLM_UNREACHABLE,
    /** The LLM asked for fewer calls (429), until the last attempt. */
    LLM_THROTTLED,
    /** The LLM failed on its own side (5xx), until the last attempt. */
    LLM_SERVER_ERROR,
    /** The LLM refused the key or the rights of the account. */
    LLM_AUTHENTICATION,
    /** The account is overdue, or what it paid for is used up. */
    LLM_BILLING,
    /** No model of the configured chain is there any more. */
    LLM_MODEL_UNAVAILABLE,
    /** The request was too large for the LLM (413), even after its pictures were made smaller. */
    LLM_REQUEST_TOO_LARGE,
    /** The LLM refused the request as it is (other 4xx). */
    LLM_REJECTED,
    /** Moderation refused the pictures or the answer. */
    LLM_BLOCKED,
    /** The LLM answered something that is not a verdict. */
    LLM_MALFORMED_ANSWER,
    /** The LLM's answer was cut off. */
    LLM_TRUNCATED_ANSWER,
    /** The LLM's answer contradicts what it was asked about, also after it was told so. */
    LLM_INCONSISTENT_ANSWER,
    /** Calls are withheld while the LLM recovers. */
    CIRCUIT_OPEN,
    /** The analyzer cannot be reached, or closed the connection. */
    ANALYZER_UNREACHABLE,
    /** The analyzer did not answer within the time allowed. */
    ANALYZER_TIMEOUT,
    /** The stream or the service ended while the analysis was under way. */
    CANCELLED,
    /** A defect of our own. */
    INTERNAL;

    private static final String TYPE_PREFIX = "urn:roadwatch:problem:";

    /** For metric labels: {@code llm_timeout}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For problem types: {@code llm-timeout}. */
    public String slug() {
        return label().replace('_', '-');
    }

    /** The {@code type} of the problem that says this. */
    public String problemType() {
        return TYPE_PREFIX + slug();
    }

    /** The reason a problem's {@code type} says; empty for a foreign type. */
    public static Optional<FailureReason> ofProblemType(String type) {
        for (FailureReason reason : values()) {
            if (reason.problemType().equals(type)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

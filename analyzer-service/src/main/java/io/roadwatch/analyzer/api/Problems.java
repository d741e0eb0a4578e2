package io.roadwatch.analyzer.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.contract.FailureReason;
import java.net.URI;

/** The wording of problems, one per reason. Whatever is 5xx says what failed, and nothing of how. */
final class Problems {

    private Problems() {}

    static HttpProblem.Builder of(FailureReason reason) {
        return HttpProblem.builder()
                .withType(URI.create(reason.problemType()))
                .withStatus(status(reason))
                .withTitle(title(reason));
    }

    static int status(FailureReason reason) {
        return switch (reason) {
            case INVALID_REQUEST -> 400;
            case NO_USABLE_IMAGE -> 422;
            case DISABLED,
                    NO_KEY,
                    QUEUE_FULL,
                    OUTRANKED,
                    QUEUE_TIMEOUT,
                    NO_CAPACITY,
                    BUDGET_EXHAUSTED,
                    CIRCUIT_OPEN,
                    CANCELLED -> 503;
            case LLM_TIMEOUT, ANALYZER_TIMEOUT -> 504;
            case INTERNAL -> 500;
            default -> 502;
        };
    }

    static String title(FailureReason reason) {
        return switch (reason) {
            case DISABLED -> "Analysis is switched off";
            case NO_KEY -> "No API key is configured";
            case QUEUE_FULL -> "Too many analyses are under way";
            case INVALID_REQUEST -> "The request is malformed or out of bounds";
            case LLM_TIMEOUT -> "The LLM did not answer in time";
            case LLM_UNREACHABLE -> "The LLM cannot be reached";
            case LLM_THROTTLED -> "The LLM asked for fewer calls";
            case LLM_SERVER_ERROR -> "The LLM failed";
            case LLM_AUTHENTICATION -> "The LLM refused the key or the account";
            case OUTRANKED -> "A more urgent analysis took the place of this one";
            case QUEUE_TIMEOUT -> "The analysis waited for its turn for too long";
            case NO_CAPACITY -> "Every key and account rests";
            case BUDGET_EXHAUSTED -> "The budget is spent";
            case NO_USABLE_IMAGE -> "None of the pictures can be shown to the LLM";
            case LLM_BILLING -> "The account of the LLM is overdue or used up";
            case LLM_MODEL_UNAVAILABLE -> "No model of the chain is available";
            case LLM_REQUEST_TOO_LARGE -> "The request is too large for the LLM";
            case LLM_TRUNCATED_ANSWER -> "The LLM's answer was cut off";
            case LLM_INCONSISTENT_ANSWER -> "The LLM's answer contradicts what it was asked about";
            case LLM_REJECTED -> "The LLM refused the request";
            case LLM_BLOCKED -> "Moderation refused the pictures or the answer";
            case LLM_MALFORMED_ANSWER -> "The LLM answered something that is not a verdict";
            case CIRCUIT_OPEN -> "Calls are withheld while the LLM recovers";
            case CANCELLED -> "The analysis was cancelled";
            case ANALYZER_UNREACHABLE, ANALYZER_TIMEOUT, INTERNAL -> "Something went wrong";
        };
    }
}

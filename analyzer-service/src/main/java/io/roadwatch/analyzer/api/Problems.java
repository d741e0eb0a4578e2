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
            case DISABLED, NO_KEY, QUEUE_FULL, CIRCUIT_OPEN, CANCELLED -> 503;
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
            case LLM_REJECTED -> "The LLM refused the request";
            case LLM_BLOCKED -> "Moderation refused the pictures or the answer";
            case LLM_MALFORMED_ANSWER -> "The LLM answered something that is not a verdict";
            case CIRCUIT_OPEN -> "Calls are withheld while the LLM recovers";
            case CANCELLED -> "The analysis was cancelled";
            case ANALYZER_UNREACHABLE, ANALYZER_TIMEOUT, INTERNAL -> "Something went wrong";
        };
    }
}

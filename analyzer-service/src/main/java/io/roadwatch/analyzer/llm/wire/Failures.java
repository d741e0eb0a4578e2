package io.roadwatch.analyzer.llm.wire;

import io.roadwatch.analyzer.llm.reaction.Reaction;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;

/** The failures of a call that the vendor did not put in words. */
final class Failures {

    private Failures() {}

    /** @param shortened the limit was what an analysis had left, which says nothing about the LLM */
    static AttemptException timedOut(Duration limit, boolean shortened) {
        return new AttemptException(
                shortened ? Reaction.giveUp(FailureReason.LLM_TIMEOUT) : Reaction.retry(FailureReason.LLM_TIMEOUT),
                "the LLM did not answer within %d ms".formatted(limit.toMillis()));
    }

    /** @param kind class of the failure, which says enough (refused, unknown host, closed, TLS); messages may hold URLs */
    static AttemptException unreachable(Class<?> kind) {
        return new AttemptException(
                Reaction.retry(FailureReason.LLM_UNREACHABLE),
                "the LLM cannot be reached or closed the connection (%s)".formatted(kind.getSimpleName()));
    }

    static AttemptException malformed(Tokens spent, String message) {
        return new AttemptException(Reaction.giveUp(FailureReason.LLM_MALFORMED_ANSWER), spent, message);
    }

    /** The same question would be cut off at the same place. */
    static AttemptException cutOff(Tokens spent, String by) {
        return new AttemptException(
                Reaction.giveUp(FailureReason.LLM_TRUNCATED_ANSWER), spent, "the LLM's answer was cut off by " + by);
    }

    static AttemptException blocked(Tokens spent) {
        return new AttemptException(
                Reaction.giveUp(FailureReason.LLM_BLOCKED), spent, "moderation withheld the LLM's answer");
    }
}

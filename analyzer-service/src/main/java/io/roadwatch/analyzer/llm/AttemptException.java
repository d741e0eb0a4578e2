package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;

/** One attempt failed. The message goes to operators, so it holds no secret and nothing of prompt or answer. */
final class AttemptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final transient RetryAdvice advice;

    AttemptException(FailureReason reason, RetryAdvice advice, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.advice = advice;
    }

    static AttemptException malformed(String message) {
        return new AttemptException(FailureReason.LLM_MALFORMED_ANSWER, RetryAdvice.NEVER, message);
    }

    FailureReason reason() {
        return reason;
    }

    RetryAdvice advice() {
        return advice;
    }

    AttemptException withAdvice(RetryAdvice other) {
        return new AttemptException(reason, other, String.valueOf(getMessage()));
    }

    /** Whether it tells of a sick LLM, not of a request or a key that the LLM rightly refused. */
    boolean blamesTheLlm() {
        return switch (reason) {
            case LLM_TIMEOUT, LLM_UNREACHABLE, LLM_SERVER_ERROR, LLM_THROTTLED -> true;
            default -> false;
        };
    }

    LlmException toLlmException(int attempts) {
        return new LlmException(reason, attempts, String.valueOf(getMessage()));
    }
}

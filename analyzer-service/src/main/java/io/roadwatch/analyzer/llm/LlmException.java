package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Optional;

/**
 * The LLM gave no usable answer. The message is for an operator: it holds no secret and nothing of prompt or answer.
 */
public final class LlmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final int attempts;
    private final transient Optional<Duration> retryAfter;

    /**
     * @param attempts HTTP calls made; 0 when the LLM was not asked at all
     * @param retryAfter when asking again may help, where that is known
     */
    public LlmException(FailureReason reason, int attempts, String message, Optional<Duration> retryAfter) {
        super(message, null, false, false); // an outcome, not a defect: a stack trace would say nothing
        this.reason = reason;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    public LlmException(FailureReason reason, int attempts, String message) {
        this(reason, attempts, message, Optional.empty());
    }

    public FailureReason reason() {
        return reason;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;

/**
 * The LLM gave no usable answer. The message is for an operator: it holds no secret and nothing of prompt or answer.
 */
public final class LlmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final int attempts;

    /** @param attempts HTTP calls made; 0 when the LLM was not asked at all */
    public LlmException(FailureReason reason, int attempts, String message) {
        super(message, null, false, false); // an outcome, not a defect: a stack trace would say nothing
        this.reason = reason;
        this.attempts = attempts;
    }

    public FailureReason reason() {
        return reason;
    }

    public int attempts() {
        return attempts;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

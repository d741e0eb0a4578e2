package io.roadwatch.analyzer.intake;

import io.roadwatch.contract.FailureReason;

/** An analysis failed. The message is for the operator's log; the caller learns the reason only. */
public final class AnalysisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final String analysisId;
    private final int attempts;

    /** @param attempts HTTP calls made to the LLM */
    public AnalysisException(FailureReason reason, String analysisId, int attempts, String message) {
        super(message, null, false, false); // an outcome, not a defect: a stack trace would say nothing
        this.reason = reason;
        this.analysisId = analysisId;
        this.attempts = attempts;
    }

    public FailureReason reason() {
        return reason;
    }

    public String analysisId() {
        return analysisId;
    }

    public int attempts() {
        return attempts;
    }
}

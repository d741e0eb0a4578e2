package io.roadwatch.analyzer.intake;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Optional;

/** An analysis failed. The message is for the operator's log; the caller learns the reason only. */
public final class AnalysisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final String analysisId;
    private final int attempts;
    private final transient Optional<Duration> retryAfter;

    /**
     * @param attempts HTTP calls made to the LLM
     * @param retryAfter when asking again may help, where that is known
     */
    public AnalysisException(
            FailureReason reason, String analysisId, int attempts, String message, Optional<Duration> retryAfter) {
        super(message, null, false, false); // an outcome, not a defect: a stack trace would say nothing
        this.reason = reason;
        this.analysisId = analysisId;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    public AnalysisException(FailureReason reason, String analysisId, int attempts, String message) {
        this(reason, analysisId, attempts, message, Optional.empty());
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

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

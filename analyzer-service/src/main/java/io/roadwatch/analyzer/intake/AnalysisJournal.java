package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.llm.LlmException;
import io.roadwatch.analyzer.observe.AnalysisMetrics;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Counts and logs how analyses end. Thread-safe. */
@Singleton
class AnalysisJournal {

    private static final Logger LOG = Logger.getLogger(AnalysisJournal.class);

    private final AnalysisMetrics metrics;
    private final OutageLog outages;

    AnalysisJournal(AnalysisMetrics metrics, OutageLog outages) {
        this.metrics = metrics;
        this.outages = outages;
    }

    void began() {
        metrics.began();
    }

    void succeeded(AnalysisResult result, Duration took) {
        metrics.succeeded(result, took);
        outages.answered();
        LOG.debugf(
                "analysis done analysisId=%s cameraId=%s level=%s attempts=%d tookMs=%d",
                LogText.of(result.analysisId()),
                LogText.of(result.cameraId()),
                result.verdict().maxRiskLevel(),
                result.llm().attempts(),
                took.toMillis());
    }

    AnalysisException failed(AnalysisRequest request, Throwable cause) {
        AnalysisException failure = translate(request, cause);
        metrics.failed(failure.reason());
        outages.failed(failure.reason(), String.valueOf(failure.getMessage()));
        LOG.debugf(
                "analysis failed analysisId=%s cameraId=%s reason=%s attempts=%d",
                LogText.of(failure.analysisId()), LogText.of(request.cameraId()), failure.reason(), failure.attempts());
        return failure;
    }

    void cancelled(AnalysisRequest request) {
        metrics.failed(FailureReason.CANCELLED);
        LOG.debugf(
                "analysis cancelled by its caller analysisId=%s cameraId=%s",
                LogText.of(request.analysisId()), LogText.of(request.cameraId()));
    }

    private static AnalysisException translate(AnalysisRequest request, Throwable cause) {
        if (cause instanceof AnalysisException failure) {
            return failure;
        }
        if (cause instanceof LlmException failure) {
            return new AnalysisException(
                    failure.reason(),
                    request.analysisId(),
                    failure.attempts(),
                    failure.getMessage(),
                    failure.retryAfter());
        }
        LOG.errorf(cause, "analysis met a defect analysisId=%s", LogText.of(request.analysisId()));
        return new AnalysisException(FailureReason.INTERNAL, request.analysisId(), 0, "a defect, see the log");
    }
}

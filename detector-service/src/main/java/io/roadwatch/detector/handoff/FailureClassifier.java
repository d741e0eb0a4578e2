package io.roadwatch.detector.handoff;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.http.StreamResetException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Says what the end of a call means. */
final class FailureClassifier {

    private FailureClassifier() {}

    static HandoffOutcome outcomeOf(Response answer, AnalysisRequest request) {
        byte[] body = AnalyzerJson.bodyOf(answer);
        if (answer.getStatus() / 100 == 2) {
            Optional<AnalysisResult> result = AnalyzerJson.readResult(body, request);
            return result.isPresent()
                    ? new HandoffOutcome.Answered(result.get())
                    : new HandoffOutcome.Failed(FailureReason.INTERNAL);
        }
        return new HandoffOutcome.Failed(AnalyzerJson.readProblem(body).orElseGet(() -> reasonOf(answer.getStatus())));
    }

    static HandoffOutcome outcomeOf(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new HandoffOutcome.Failed(FailureReason.ANALYZER_TIMEOUT);
        }
        boolean answerTooLong = failure instanceof StreamResetException; // with HTTP/1.1 only we reset
        return new HandoffOutcome.Failed(answerTooLong ? FailureReason.INTERNAL : FailureReason.ANALYZER_UNREACHABLE);
    }

    /** For answers that are no problems of ours: they come from a proxy, or from something that is no analyzer. */
    private static FailureReason reasonOf(int status) {
        return switch (status) {
            case 429 -> FailureReason.QUEUE_FULL;
            case 502, 503 -> FailureReason.ANALYZER_UNREACHABLE;
            case 408, 504 -> FailureReason.ANALYZER_TIMEOUT;
            default -> status / 100 == 4 ? FailureReason.INVALID_REQUEST : FailureReason.INTERNAL;
        };
    }
}

package io.roadwatch.detector.handoff;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import java.util.Optional;

/** Says what the end of an exchange means. */
final class FailureClassifier {

    private FailureClassifier() {}

    static HandoffOutcome outcomeOf(HttpAnswer answer, AnalysisRequest request) {
        if (answer instanceof HttpAnswer.Complete complete) {
            return outcomeOf(complete, request);
        }
        if (answer instanceof HttpAnswer.TimedOut) {
            return new HandoffOutcome.Failed(FailureReason.ANALYZER_TIMEOUT);
        }
        return new HandoffOutcome.Failed(
                answer instanceof HttpAnswer.Broken ? FailureReason.ANALYZER_UNREACHABLE : FailureReason.INTERNAL);
    }

    private static HandoffOutcome outcomeOf(HttpAnswer.Complete answer, AnalysisRequest request) {
        if (answer.status() / 100 == 2) {
            Optional<AnalysisResult> result = AnalyzerJson.readResult(answer.body(), request);
            return result.isPresent()
                    ? new HandoffOutcome.Answered(result.get())
                    : new HandoffOutcome.Failed(FailureReason.INTERNAL);
        }
        return new HandoffOutcome.Failed(
                AnalyzerJson.readProblem(answer.body()).orElseGet(() -> reasonOf(answer.status())));
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

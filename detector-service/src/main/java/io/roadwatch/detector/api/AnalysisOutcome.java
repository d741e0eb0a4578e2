package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.AnalysisEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an analysis.
 *
 * @param outcome {@code pending}, {@code answered} or {@code failed}
 * @param reason of a failure, as in metrics
 * @param maxRiskLevel of an answer
 * @param alertIds alerts that the answer mentioned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisOutcome(
        String outcome, @Nullable String reason, @Nullable RiskLevel maxRiskLevel, List<String> alertIds) {

    static AnalysisOutcome of(AnalysisEnd end) {
        if (end instanceof AnalysisEnd.Answered answered) {
            AnalysisResult result = answered.result();
            return new AnalysisOutcome("answered", null, result.verdict().maxRiskLevel(), mentioned(result));
        }
        if (end instanceof AnalysisEnd.Failed failed) {
            return new AnalysisOutcome("failed", failed.reason().label(), null, List.of());
        }
        return new AnalysisOutcome("pending", null, null, List.of());
    }

    private static List<String> mentioned(AnalysisResult result) {
        return result.alerts().stream()
                .filter(alert -> !alert.life().stale())
                .map(alert -> alert.identity().alertId())
                .toList();
    }
}

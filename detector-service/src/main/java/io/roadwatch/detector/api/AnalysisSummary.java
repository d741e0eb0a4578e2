package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.detector.evidence.KeptAnalysis;
import java.time.Instant;

/**
 * An analysis in a list.
 *
 * @param capturedAt stream time of its frame
 * @param sequence number of the frame among the analysed ones of its stream
 * @param groupCount groups that the LLM was asked about
 * @param outcome what became of it
 */
record AnalysisSummary(
        String analysisId,
        String cameraId,
        Instant capturedAt,
        long sequence,
        int groupCount,
        @JsonUnwrapped AnalysisOutcome outcome) {

    static AnalysisSummary of(KeptAnalysis analysis) {
        AnalysisRequest request = analysis.request();
        return new AnalysisSummary(
                request.analysisId(),
                request.cameraId(),
                request.frame().capturedAt(),
                request.frame().sequence(),
                request.groups().size(),
                AnalysisOutcome.of(analysis.end()));
    }
}

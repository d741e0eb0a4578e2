package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Answer to an {@link AnalysisRequest}.
 *
 * @param alerts every alert of the camera that counts after this analysis, stale ones included
 */
@JsonIgnoreProperties(ignoreUnknown = true) // an older detector reads a newer analyzer
public record AnalysisResult(
        String analysisId, String cameraId, FrameInfo frame, Verdict verdict, List<Alert> alerts, LlmCall llm) {

    public AnalysisResult {
        Require.text("analysisId", analysisId);
        Require.text("cameraId", cameraId);
        alerts = List.copyOf(alerts);
    }
}

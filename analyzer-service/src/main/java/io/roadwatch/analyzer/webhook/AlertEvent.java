package io.roadwatch.analyzer.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.roadwatch.analyzer.publish.CameraAlert;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import java.time.Instant;

/**
 * What a receiver is sent.
 *
 * @param id that of the alert: a receiver that knows it already hears of a new type or a higher level
 * @param raisedAt stream time
 * @param alert as {@code GET /api/v1/alerts} says it
 * @param model that judged
 * @param simulated a stand-in judged, not the vendor's model
 */
@JsonPropertyOrder({"type", "id", "cameraId", "raisedAt", "alert", "analysisId", "model", "simulated"})
record AlertEvent(
        String type,
        String id,
        String cameraId,
        Instant raisedAt,
        CameraAlert alert,
        String analysisId,
        String model,
        boolean simulated) {

    static final String TYPE = "alert";

    static AlertEvent of(AnalysisResult result, Alert alert) {
        return new AlertEvent(
                TYPE,
                alert.identity().alertId(),
                result.cameraId(),
                alert.life().lastUpdatedAt(),
                new CameraAlert(result.cameraId(), alert),
                result.analysisId(),
                result.llm().model(),
                result.llm().simulated());
    }
}

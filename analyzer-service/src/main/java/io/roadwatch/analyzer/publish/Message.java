package io.roadwatch.analyzer.publish;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import java.util.Map;

/**
 * What goes over the socket, in both directions.
 *
 * @param data anything that becomes a JSON object
 */
record Message(String type, Object data) {

    static final String PING = "ping";

    static Message acknowledged() {
        return new Message("connection_ack", new Text("subscribed to analysis results and alerts"));
    }

    static Message pong() {
        return new Message("pong", Map.of());
    }

    static Message error(String problem) {
        return new Message("error", new Text(problem));
    }

    static Message result(AnalysisResult result) {
        return new Message("analysis_result", result);
    }

    static Message alert(String cameraId, Alert alert) {
        return new Message("alert", new CameraAlert(cameraId, alert));
    }

    record Text(String message) {}
}

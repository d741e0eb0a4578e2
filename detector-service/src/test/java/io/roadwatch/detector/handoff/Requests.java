package io.roadwatch.detector.handoff;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.observe.FrameTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something to hand over, and what the analyzer says to it. */
final class Requests {

    private Requests() {}

    static AnalysisRequest request(String analysisId) {
        return new AnalysisRequest(
                analysisId,
                "crossing-7",
                new FrameInfo(Instant.parse("2026-03-01T08:15:30.250Z"), 42, 640, 360),
                List.of(
                        new Detection("car", 0.9f, new BoundingBox(10, 20, 60, 50)),
                        new Detection("person", 0.5f, new BoundingBox(70, 20, 80, 50))),
                List.of(new TrafficGroup(
                        1, List.of(0, 1), new BoundingBox(10, 20, 80, 50), List.of("car", "person"), 0.7f)),
                List.of(new GroupImage(
                        1, new BoundingBox(0, 8, 92, 62), 92, 54, "jpeg".getBytes(StandardCharsets.US_ASCII))));
    }

    static FrameTimes times() {
        return new FrameTimes(System.nanoTime(), Duration.ZERO);
    }

    static String answer(String analysisId) {
        return """
                {"analysisId": "%s", "cameraId": "crossing-7", "newer": true,
                 "frame": {"capturedAt": "2026-03-01T08:15:30.250Z", "sequence": 42, "widthPx": 640, "heightPx": 360},
                 "verdict": {"hasDangerousDriving": true, "maxRiskLevel": "high", "results": [
                   {"groupIndex": 1, "description": "行人突然横穿", "riskLevel": "high", "confidence": 0.85,
                    "riskTypes": ["行人横穿"], "dangerObjectCount": 2, "triggerObjectIds": [0, 1]}]},
                 "alerts": [
                   {"groupIndex": 1, "alertId": "alert-1", "riskLevel": "high", "riskTypes": ["行人横穿"], "dangerObjectIds": [0, 1],
                    "dangerObjectCount": 2, "description": "行人突然横穿", "confidence": 0.85, "displayDuration": 3.0,
                    "isContinuation": false, "isMerged": false, "startedAt": "2026-03-01T08:15:30.250Z",
                    "lastUpdatedAt": "2026-03-01T08:15:30.250Z", "isStale": false}],
                 "llm": {"model": "qwen-vl-plus", "promptVersion": "v3", "latencySeconds": 1.25, "attempts": 1, "promptTokens": 900,
                   "completionTokens": 120, "timing": {"queueSeconds": 0.5, "totalSeconds": 2.0}, "simulated": true, "rawText": "{}"}}
                """.formatted(analysisId);
    }
}

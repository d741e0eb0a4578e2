package io.roadwatch.detector.evidence;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.observe.EvidenceMetrics;
import java.time.Instant;
import java.util.List;

/** Evidence of a test, and what is told to it: one frame with two cars in one group. */
public final class Kept {

    public static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private static final FrameInfo FRAME = new FrameInfo(NOON, 42, 640, 360);

    private Kept() {}

    /** A keeper without an application. */
    public static Evidence evidence(AnalysisStore analyses, AlertLog alerts) {
        return new Evidence(analyses, alerts);
    }

    public static AnalysisStore store(EvidenceConfig config, EvidenceMetrics metrics) {
        return new AnalysisStore(config, metrics);
    }

    public static AlertLog log(EvidenceConfig config, EvidenceMetrics metrics, AlertListener... listeners) {
        return new AlertLog(config, metrics, List.of(listeners));
    }

    /** The picture is so many bytes, counted up. */
    public static AnalysisRequest request(String cameraId, String analysisId, int pictureBytes) {
        byte[] picture = new byte[pictureBytes];
        for (int place = 0; place < pictureBytes; place++) {
            picture[place] = (byte) place;
        }
        return new AnalysisRequest(
                analysisId,
                cameraId,
                FRAME,
                List.of(
                        new Detection("car", 0.9f, new BoundingBox(10, 20, 60, 50)),
                        new Detection("car", 0.5f, new BoundingBox(70, 20, 80, 50))),
                List.of(new TrafficGroup(1, List.of(0, 1), new BoundingBox(10, 20, 80, 50), List.of("car"), 0.7f)),
                List.of(new GroupImage(1, new BoundingBox(0, 8, 92, 62), 92, 54, picture)),
                "school zone",
                new SceneContext("left turns left", null, "en"));
    }

    public static AnalysisResult result(String cameraId, String analysisId, Alert... alerts) {
        return new AnalysisResult(
                analysisId,
                cameraId,
                FRAME,
                new Verdict(List.of(new GroupVerdict(
                        1,
                        "a car drives against the flow",
                        RiskLevel.HIGH,
                        0.85,
                        List.of("wrong way"),
                        1,
                        List.of(0)))),
                List.of(alerts),
                new LlmCall(
                        "qwen-vl-plus",
                        "v3",
                        1.25,
                        1,
                        new LlmUsage(900, 120),
                        new LlmTiming(0.5, null, null, 2),
                        null,
                        true,
                        "{\"results\": []}"));
    }

    /** Mentioned so many seconds after noon, and 3 s are left. */
    public static Alert alert(String alertId, int second, RiskLevel level, String... types) {
        return alert(alertId, second, 3, false, level, types);
    }

    /** Only repeated, with a second left. */
    public static Alert stale(String alertId, int second, RiskLevel level, String... types) {
        return alert(alertId, second, 1, true, level, types);
    }

    private static Alert alert(
            String alertId, int second, double left, boolean stale, RiskLevel level, String... types) {
        Instant at = NOON.plusSeconds(second);
        return new Alert(
                1,
                new Alert.Identity(alertId, 7L),
                new Alert.Danger(level, List.of(types), List.of(0), 1, "at second " + second, 0.85),
                new Alert.Life(left, stale, types.length > 1, at, at, stale));
    }
}

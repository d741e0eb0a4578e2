package io.roadwatch.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One worked example of each message. */
final class Samples {

    static final FrameInfo FRAME = new FrameInfo(Instant.parse("2026-03-01T08:15:30.250Z"), 42, 640, 360);

    static final AnalysisRequest REQUEST = new AnalysisRequest(
            "a-1",
            "crossing-7",
            FRAME,
            List.of(
                    new Detection("car", 0.9f, new BoundingBox(10, 20, 60, 50), 7L, new Motion(30, 40, 0f)),
                    new Detection("person", 0.5f, new BoundingBox(70, 20, 80, 50))),
            List.of(new TrafficGroup(
                    1,
                    List.of(0, 1),
                    new BoundingBox(10, 20, 80, 50),
                    List.of("car", "person"),
                    0.7f,
                    new GroupTrend(3, 12.5f, 50, 20, 0, 0.75f))),
            List.of(new GroupImage(
                    1, new BoundingBox(0, 8, 92, 62), 92, 54, "jpeg".getBytes(StandardCharsets.US_ASCII))));

    static final Verdict VERDICT = new Verdict(
            List.of(new GroupVerdict(
                    1, "行人突然横穿", RiskLevel.HIGH, 0.85, List.of("行人横穿"), 2, List.of(0, 1), "行人在车前", false)),
            List.of(new UnjudgedGroup(2, UnjudgedGroup.Reason.NOT_MENTIONED)));

    static final AnalysisResult RESULT = new AnalysisResult(
            "a-1",
            "crossing-7",
            FRAME,
            VERDICT,
            List.of(new Alert(
                    1,
                    new Alert.Identity("alert-1", 3L),
                    new Alert.Danger(RiskLevel.HIGH, List.of("行人横穿"), List.of(0, 1), 2, "行人突然横穿", 0.85),
                    new Alert.Life(3, false, false, FRAME.capturedAt(), FRAME.capturedAt(), false))),
            new LlmCall(
                    "qwen-vl-plus",
                    "v3",
                    1.25,
                    2,
                    new LlmUsage(900, 120, 0.00096, "CNY"),
                    new LlmTiming(0.5, 0.25, 1.0, 2.0),
                    "req-1",
                    true,
                    "{}"));

    private Samples() {}
}

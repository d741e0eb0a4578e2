package io.roadwatch.detector.publish;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.Motion;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Results to publish. */
final class Results {

    static final ModelFacts MODEL = new ModelFacts() {
        @Override
        public String modelType() {
            return "yolox_nano";
        }

        @Override
        public List<String> supportedClasses() {
            return List.of("person", "car");
        }

        @Override
        public boolean trackingEnabled() {
            return true;
        }
    };

    private static final Instant CAPTURED_AT = Instant.parse("2026-03-01T08:15:30.250999Z");

    private Results() {}

    /** Everything that a result can hold. */
    static FrameResult full(WireId camera) {
        return new FrameResult(
                camera,
                new FrameInfo(CAPTURED_AT, 42, 640, 360),
                scene(),
                judgement(),
                new Pictures(ascii("drawn"), ascii("plain")),
                Duration.ofMillis(125));
    }

    /** With the number of its frame, of a run that is named {@code e-1}. */
    static NumberedResult numbered(FrameResult result) {
        return new NumberedResult("e-1", result.frame().sequence(), result);
    }

    /** As small as a result can be. */
    static FrameResult bare(WireId camera, long sequence) {
        return withPictures(camera, sequence, Pictures.NONE);
    }

    static FrameResult withPictures(WireId camera, long sequence, Pictures pictures) {
        return new FrameResult(
                camera,
                new FrameInfo(CAPTURED_AT.plusMillis(sequence), sequence, 640, 360),
                new Scene(List.of(), List.of(), List.of()),
                Judgement.NONE,
                pictures,
                Duration.ofMillis(20));
    }

    private static Scene scene() {
        return new Scene(
                List.of(
                        new Detection("car", 0.9f, new BoundingBox(10, 20, 60, 50), 7L, new Motion(-3, 4, 1.25f)),
                        new Detection("person", 0.5f, new BoundingBox(70.5f, 20, 80, 50)),
                        new Detection("car", 0.75f, new BoundingBox(300, 20, 360, 50)),
                        new Detection("car", 0.25f, new BoundingBox(370, 20, 400, 50))),
                List.of(
                        new TrafficGroup(
                                        1,
                                        List.of(0, 1),
                                        new BoundingBox(10, 20, 80, 50),
                                        List.of("car", "person"),
                                        0.7f)
                                .withTrend(new GroupTrend(3, 12.54f, 5, 2, 1.25f, 0.754f)),
                        new TrafficGroup(2, List.of(2, 3), new BoundingBox(300, 20, 400, 50), List.of("car"), 0.5f)),
                List.of(
                        new GroupImage(1, new BoundingBox(0, 8, 92, 62), 92, 54, ascii("jpeg")),
                        new GroupImage(2, new BoundingBox(288, 8, 412, 62), 124, 54, ascii("jpeg2"))));
    }

    /** The full one after another verdict, which raised no alert. */
    static FrameResult judged(WireId camera, Verdict verdict, boolean fresh) {
        FrameResult full = full(camera);
        return new FrameResult(
                camera,
                full.frame(),
                full.scene(),
                new Judgement(List.of(), analysis(verdict), fresh),
                full.pictures(),
                full.processTime());
    }

    private static Judgement judgement() {
        AnalysisResult latest = analysis(new Verdict(
                List.of(new GroupVerdict(1, "行人突然横穿", RiskLevel.HIGH, 0.85, List.of("行人横穿"), 2, List.of(0, 1)))));
        return new Judgement(
                List.of(
                        alert(new Alert.Identity("alert-1", null), RiskLevel.LOW, "跟车过近", 0.99),
                        alert(new Alert.Identity("alert-2", 3L), RiskLevel.HIGH, "行人突然横穿", 0.85)),
                latest,
                true);
    }

    private static AnalysisResult analysis(Verdict verdict) {
        return new AnalysisResult(
                "a-1",
                "crossing-7",
                new FrameInfo(CAPTURED_AT.minusSeconds(1), 37, 640, 360),
                verdict,
                List.of(),
                new LlmCall(
                        "qwen-vl-plus",
                        "v3",
                        1.25,
                        1,
                        new LlmUsage(900, 120),
                        new LlmTiming(0, null, null, 1.25),
                        "req-1",
                        true,
                        "{\"results\": []}"));
    }

    private static Alert alert(Alert.Identity identity, RiskLevel level, String description, double confidence) {
        return new Alert(
                1,
                identity,
                new Alert.Danger(level, List.of("行人横穿"), List.of(0, 1), 2, description, confidence),
                new Alert.Life(2.5, true, false, CAPTURED_AT.minusMillis(500), CAPTURED_AT.minusMillis(500), false));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

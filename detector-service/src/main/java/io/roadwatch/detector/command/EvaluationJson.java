package io.roadwatch.detector.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.evaluate.ClassScore;
import io.roadwatch.detector.evaluate.DetectionQuality;
import io.roadwatch.detector.evaluate.OperatingPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** An evaluation for programs. What there is not, such as the average precision of a class without objects, is null. */
final class EvaluationJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private EvaluationJson() {}

    static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("model", model(evaluation.model()));
        root.put("pictures", evaluation.pictures());
        root.put("labels", evaluation.labels());
        root.put("classes", evaluation.classes());
        root.put("floor", evaluation.floor());
        root.put("overall", overall(evaluation.quality()));
        Map<String, Object> perClass = new LinkedHashMap<>();
        evaluation.quality().classes().forEach(score -> perClass.put(score.className(), score(score)));
        root.put("perClass", perClass);
        root.put("millisPerPicture", times(evaluation.times()));
        root.put("machine", evaluation.machine());
        stream.write((JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> model(ModelInfo model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", model.id());
        json.put("sha256", model.sha256());
        json.put("layout", model.layout());
        json.put("provider", model.provider());
        json.put("inputWidthPx", model.input().widthPx());
        json.put("inputHeightPx", model.input().heightPx());
        return json;
    }

    private static Map<String, Object> overall(DetectionQuality quality) {
        Map<String, Object> json = scores(quality.ap50(), quality.ap50to95());
        json.put("atConfidence", point(quality.atConfidence()));
        json.put("bestF1", point(quality.best()));
        return json;
    }

    private static Map<String, Object> score(ClassScore score) {
        Map<String, Object> json = scores(score.ap50(), score.ap50to95());
        json.put("objects", score.truths());
        json.put("detections", score.detections());
        json.put("atConfidence", point(score.atConfidence()));
        json.put("bestF1", point(score.best()));
        return json;
    }

    private static Map<String, Object> scores(OptionalDouble ap50, OptionalDouble ap50to95) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ap50", ap50.isEmpty() ? null : ap50.getAsDouble());
        json.put("ap50to95", ap50to95.isEmpty() ? null : ap50to95.getAsDouble());
        return json;
    }

    private static Map<String, Object> point(OperatingPoint point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("confidence", point.confidence());
        json.put("precision", point.precision());
        json.put("recall", point.recall());
        json.put("f1", point.f1());
        json.put("found", point.found());
        json.put("mistaken", point.mistaken());
        return json;
    }

    private static Map<String, Object> times(StageTimes times) {
        Map<String, Object> json = new LinkedHashMap<>();
        times.stages().forEach((stage, samples) -> json.put(stage.label(), percentiles(samples)));
        json.put("all", percentiles(times.whole()));
        return json;
    }

    private static Map<String, Object> percentiles(StageTimes.Samples samples) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", samples.percentileMillis(50));
        json.put("p95", samples.percentileMillis(95));
        return json;
    }
}

package io.roadwatch.detector.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random pictures whose average precision pycocotools 2.0.11 worked out: equal confidences, equal overlaps, several boxes on one
 * object, more than 100 boxes in a picture, a class without any object.
 */
class PycocotoolsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void averagePrecisionIsThatOfPycocotools(String name, JsonNode expected) {
        List<String> classes = IntStream.range(0, expected.get("classes").size())
                .mapToObj(Integer::toString)
                .toList();
        DetectionEvaluation evaluation = new DetectionEvaluation(classes);
        expected.get("pictures").forEach(picture -> evaluation.add(found(picture), truth(picture)));

        DetectionQuality quality = evaluation.quality(0.35f);

        assertThat(quality.ap50().orElseThrow()).isEqualTo(expected.get("ap50").asDouble(), within(1e-9));
        assertThat(quality.ap50to95().orElseThrow())
                .isEqualTo(expected.get("ap50to95").asDouble(), within(1e-9));
        for (int i = 0; i < classes.size(); i++) {
            compare(quality.classes().get(i), expected.get("classes").get(i));
        }
    }

    private static void compare(ClassScore score, JsonNode expected) {
        assertThat(score.ap50().isEmpty()).isEqualTo(expected.isNull());
        for (int i = 0; i < score.averagePrecisions().size(); i++) {
            assertThat(score.averagePrecisions().get(i))
                    .as("class %s, overlap %s", score.className(), IouThresholds.at(i))
                    .isEqualTo(expected.get("perIou").get(i).asDouble(), within(1e-9));
        }
    }

    static Stream<Object[]> cases() throws IOException {
        try (InputStream file = PycocotoolsTest.class.getResourceAsStream("pycocotools-2.0.11.json")) {
            JsonNode cases = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return stream(cases).map(one -> new Object[] {one.get("name").asText(), one});
        }
    }

    private static List<Detection> found(JsonNode picture) {
        return stream(picture.get("found"))
                .map(row ->
                        new Detection(row.get(0).asText(), (float) row.get(1).asDouble(), box(row, 2)))
                .toList();
    }

    private static List<LabelledObject> truth(JsonNode picture) {
        return stream(picture.get("truth"))
                .map(row -> new LabelledObject(row.get(0).asText(), box(row, 1)))
                .toList();
    }

    private static BoundingBox box(JsonNode row, int from) {
        return new BoundingBox(
                (float) row.get(from).asDouble(),
                (float) row.get(from + 1).asDouble(),
                (float) row.get(from + 2).asDouble(),
                (float) row.get(from + 3).asDouble());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

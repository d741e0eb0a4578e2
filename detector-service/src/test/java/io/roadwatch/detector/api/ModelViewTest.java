package io.roadwatch.detector.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.detector.detect.ModelInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelViewTest {

    @Test
    void choiceStandsBesideTheFactsOfTheModel() {
        ModelInfo.Input input = new ModelInfo.Input(416, 384, "float32", "BGR");
        ModelInfo model = new ModelInfo("starter", "ab", "yolox", List.of("car"), 6, "cpu", 1, input);

        JsonNode json = new ObjectMapper().valueToTree(new ModelView(model, "starter", "built in; no network"));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "sha256",
                        "layout",
                        "classes",
                        "modelClasses",
                        "provider",
                        "batchSize",
                        "input",
                        "inputWidthPx",
                        "inputHeightPx",
                        "choice",
                        "reason");
        assertThat(json.get("inputHeightPx").asInt()).isEqualTo(384);
        assertThat(json.get("reason").asText()).isEqualTo("built in; no network");
    }
}

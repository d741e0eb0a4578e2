package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the wire form: whoever changes it changes a file that says so. */
class JsonSnapshotTest {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void analysisRequestIsWrittenAsTheSnapshotSays() throws IOException {
        assertThat(written(Samples.REQUEST)).isEqualTo(snapshot("analysis-request.json"));
    }

    @Test
    void analysisResultIsWrittenAsTheSnapshotSays() throws IOException {
        assertThat(written(Samples.RESULT)).isEqualTo(snapshot("analysis-result.json"));
    }

    @Test
    void analysisRequestIsReadBackEqual() throws IOException {
        AnalysisRequest read = json.treeToValue(snapshot("analysis-request.json"), AnalysisRequest.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(Samples.REQUEST);
    }

    @Test
    void analysisResultIsReadBackEqual() throws IOException {
        assertThat(json.treeToValue(snapshot("analysis-result.json"), AnalysisResult.class))
                .isEqualTo(Samples.RESULT);
    }

    @Test
    void llmStatusSurvivesARoundTrip() throws IOException {
        LlmStatus status = new LlmStatus(true, false, "qwen-vl-plus", "https://llm.example", false);

        assertThat(json.readValue(json.writeValueAsBytes(status), LlmStatus.class))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "[1,2,3,4,5]", "[3,2,1,4]", "[1,2,1,4]", "[\"a\",2,3,4]", "{}"})
    void aBoxThatIsNotFourGrowingNumbersIsRefused(String box) {
        assertThatThrownBy(() -> json.readValue(box, BoundingBox.class)).isInstanceOf(IOException.class);
    }

    private JsonNode written(Object value) throws IOException {
        return json.readTree(json.writeValueAsBytes(value));
    }

    private JsonNode snapshot(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return json.readTree(in);
        }
    }
}

package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.chat.ChatAnswer;
import io.roadwatch.simulator.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDefectTest {

    private static final String RESULT =
            "{\"groupIndex\":2,\"riskLevel\":\"low\",\"confidence\":0.5,\"riskTypes\":[\"a\",\"b\"],\"triggerObjectIds\":[1,2]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CODE_FENCE        | ```json
            PROSE_AROUND      | 分析结果如下
            STRING_IDS        | "groupIndex":"2"
            STRING_IDS        | "triggerObjectIds":["#1","#2"]
            JOINED_RISK_TYPES | "riskTypes":"a；b"
            UNKNOWN_LEVEL     | "riskLevel":"severe"
            MISSING_FIELDS    | {"groupIndex":2,"confidence":0.5}
            UNKNOWN_GROUP     | "groupIndex":999
            GARBAGE           | 无法处理
            HOSTILE_TEXTS     | <script>window.hostile=1</script>
            """)
    void defectShowsInTheContent(AnswerDefect defect, String trace) {
        assertThat(spoilt(defect).content()).contains(trace);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_FENCE, stop, false, false",
        "CONTENT_PARTS, stop, true, false",
        "TRUNCATED, length, false, false",
        "PARTIAL_RESPONSE, stop, false, true",
    })
    void defectShowsAroundTheContent(AnswerDefect defect, String finishReason, boolean asParts, boolean partial) {
        ChatAnswer answer = spoilt(defect);

        assertThat(answer.finishReason()).isEqualTo(finishReason);
        assertThat(answer.asParts()).isEqualTo(asParts);
        assertThat(answer.partialResponse()).isEqualTo(partial);
    }

    private static ChatAnswer spoilt(AnswerDefect defect) {
        return defect.applyTo(ChatAnswer.of("{\"results\":[" + RESULT + "]}"), Scene.EMPTY);
    }
}

package io.roadwatch.launcher.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLineTest {

    private static final LocalTime NOW = LocalTime.of(9, 5, 7, 999);

    @Test
    void alertIsOneLine() {
        String message = """
                {"type":"alert","data":{"cameraId":"gate-3","groupIndex":1,"riskLevel":"medium",
                 "riskTypes":["跟车过近","逆行"],"description":"两车间距很小","isContinuation":false,"isStale":false}}
                """;

        assertThat(AlertLine.of(message, NOW)).contains("09:05:07  gate-3  MEDIUM  跟车过近, 逆行  两车间距很小");
    }

    @Test
    void textOfTheLlmCannotSteerTheTerminal() {
        String message =
                "{\"type\":\"alert\",\"data\":{\"cameraId\":\"a\",\"riskLevel\":\"high\",\"description\":\"x\\n\\u001b[31my\\u009by\"}}";

        assertThat(AlertLine.of(message, NOW)).contains("09:05:07  a  HIGH      x  [31my y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"type\":\"analysis_result\",\"data\":{}}",
                "{\"type\":\"alert\",\"data\":{\"cameraId\":\"a\",\"isContinuation\":true}}",
                "{\"type\":\"alert\",\"data\":{\"cameraId\":\"a\",\"isStale\":true}}",
            })
    void everythingElseIsNoLine(String message) {
        assertThat(AlertLine.of(message, NOW)).isEmpty();
    }
}

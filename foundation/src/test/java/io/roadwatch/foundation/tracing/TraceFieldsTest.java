package io.roadwatch.foundation.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.Test;

class TraceFieldsTest {

    private final ExtLogRecord line = line();

    @Test
    void lineOfTextEndsWithTheIdsOfItsSpan() {
        line.setMdc(Map.of("traceId", "t1", "spanId", "s1"));

        assertThat(new TraceFields(false).isLoggable(line)).isTrue();

        assertThat(line.getMdc("traceFields")).isEqualTo(" traceId=t1 spanId=s1");
        assertThat(line.getMdc("cameraId")).isNull();
    }

    @Test
    void lineOfTextStaysAsItIsWithoutASpan() {
        new TraceFields(false).isLoggable(line);

        assertThat(line.getMdcCopy()).isEmpty();
    }

    @Test
    void jsonHasSpanCameraAndAnalysisAsFields() {
        line.setMdc(Map.of("traceId", "t1", "spanId", "s1"));

        new TraceFields(true).isLoggable(line);

        assertThat(new JsonFormatter().format(line))
                .contains("\"message\":\"analysis done analysisId=a-1 cameraId=north\"")
                .contains("\"analysisId\":\"a-1\"", "\"cameraId\":\"north\"", "\"traceId\":\"t1\"", "\"spanId\":\"s1\"")
                .doesNotContain("traceFields");
    }

    private static ExtLogRecord line() {
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO, "analysis done analysisId=%s cameraId=%s", FormatStyle.PRINTF, "io.roadwatch.somewhere");
        line.setParameters(new Object[] {"a-1", "north"});
        return line;
    }
}

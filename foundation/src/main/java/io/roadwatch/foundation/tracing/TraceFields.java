package io.roadwatch.foundation.tracing;

import io.quarkus.logging.LoggingFilter;
import io.roadwatch.foundation.log.LineFields;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Ends a log line with the ids of the span that it was written in, as the format's {@code %X{traceFields}}; other lines, and
 * all lines while tracing is off, stay as they are. JSON has the ids as fields anyway, and gets those of camera and analysis
 * too. Lets every line pass.
 */
@LoggingFilter(name = "trace-fields")
public final class TraceFields implements Filter {

    private static final String FIELDS = "traceFields";

    private final boolean json;

    public TraceFields(
            @ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "false") boolean json) {
        this.json = json;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            if (json) {
                LineFields.of(extended).forEach(extended::putMdc);
            } else {
                endWithIds(extended);
            }
        }
        return true;
    }

    private static void endWithIds(ExtLogRecord line) {
        String traceId = line.getMdc("traceId");
        if (traceId != null) {
            line.putMdc(FIELDS, " traceId=%s spanId=%s".formatted(traceId, line.getMdc("spanId")));
        }
    }
}

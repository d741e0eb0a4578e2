package io.roadwatch.foundation.tracing;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Ends a log line with the ids of the span that it was written in, as the format's {@code %X{traceFields}}; other lines, and
 * all lines while tracing is off, stay as they are. Lets every line pass.
 */
@LoggingFilter(name = "trace-fields")
public final class TraceFields implements Filter {

    private static final String FIELDS = "traceFields";

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            String traceId = extended.getMdc("traceId");
            if (traceId != null) {
                extended.putMdc(FIELDS, " traceId=%s spanId=%s".formatted(traceId, extended.getMdc("spanId")));
            }
        }
        return true;
    }
}

package io.roadwatch.foundation.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/**
 * Names a span that is recorded.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record TraceIds(String traceId, String spanId) {

    /** Of the span that the current thread works for; empty where there is none, or none that is recorded. */
    public static Optional<TraceIds> current() {
        return of(Span.current().getSpanContext());
    }

    /** Empty for a span that nobody will find, because it is not recorded. */
    public static Optional<TraceIds> of(SpanContext span) {
        return span.isValid() && span.isSampled()
                ? Optional.of(new TraceIds(span.getTraceId(), span.getSpanId()))
                : Optional.empty();
    }
}

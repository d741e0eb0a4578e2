package io.roadwatch.analyzer.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.roadwatch.foundation.tracing.TracingConfig;
import jakarta.inject.Singleton;

/**
 * Shows in traces what an analysis waits for and which calls to the LLM it makes. Without tracing everything here does
 * nothing. Thread-safe.
 */
@Singleton
public class LlmTracing {

    private final Tracer tracer;

    LlmTracing(OpenTelemetry telemetry, TracingConfig config) {
        OpenTelemetry used = config.enabled() ? telemetry : OpenTelemetry.noop(); // a disabled SDK still records
        this.tracer = used.getTracer("io.roadwatch.analyzer");
    }

    /** The analysis that the current thread works for. To be asked where its request arrives: later steps hop threads. */
    public AnalysisTrace analysis() {
        return new AnalysisTrace(tracer, Context.current());
    }
}

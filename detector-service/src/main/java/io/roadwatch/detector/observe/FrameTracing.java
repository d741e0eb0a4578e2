package io.roadwatch.detector.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.foundation.tracing.TracingConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Begins the trace of a frame: of those that are handed to the analyzer, for all frames would be far too many. Without
 * tracing everything here does nothing. Safe for use by many threads.
 */
@Singleton
public class FrameTracing {

    private static final AttributeKey<String> CAMERA = AttributeKey.stringKey("roadwatch.camera.id");
    private static final AttributeKey<String> ANALYSIS = AttributeKey.stringKey("roadwatch.analysis.id");
    private static final AttributeKey<Long> SEQUENCE = AttributeKey.longKey("roadwatch.frame.sequence");
    private static final AttributeKey<String> CAPTURED = AttributeKey.stringKey("roadwatch.frame.captured_at");
    private static final AttributeKey<Long> GROUPS = AttributeKey.longKey("roadwatch.groups");
    private static final AttributeKey<Double> RISK_PRIOR = AttributeKey.doubleKey("roadwatch.risk_prior");

    private final boolean enabled;
    private final Tracer tracer;
    private final Clock clock = Clock.systemUTC();

    FrameTracing(OpenTelemetry telemetry, TracingConfig config) {
        this.enabled = config.enabled();
        OpenTelemetry used = enabled ? telemetry : OpenTelemetry.noop(); // a disabled SDK still records
        this.tracer = used.getTracer("io.roadwatch.detector");
    }

    /**
     * Begins the span of a frame, back at the time when the frame was taken, with the steps up to now below it.
     *
     * @return to be ended
     */
    public FrameSpan handedOff(AnalysisRequest request, FrameTimes times) {
        if (!enabled) {
            return FrameSpan.none();
        }
        Instant now = clock.instant();
        long nowNanos = System.nanoTime();
        Span frame = tracer.spanBuilder("frame")
                .setNoParent()
                .setStartTimestamp(now.minusNanos(nowNanos - times.begunNanos()))
                .setAttribute(CAMERA, request.cameraId())
                .setAttribute(ANALYSIS, request.analysisId())
                .setAttribute(SEQUENCE, request.frame().sequence())
                .setAttribute(CAPTURED, request.frame().capturedAt().toString())
                .setAttribute(GROUPS, (long) request.groups().size())
                .setAttribute(RISK_PRIOR, highestPrior(request))
                .startSpan();
        Context within = Context.root().with(frame);
        for (FrameTimes.Step step : times.steps()) {
            tracer.spanBuilder(step.name())
                    .setParent(within)
                    .setStartTimestamp(now.minusNanos(nowNanos - step.begunNanos()))
                    .startSpan()
                    .end(now.minusNanos(nowNanos - step.endedNanos()));
        }
        return new FrameSpan(within);
    }

    /** For calls that are made every few seconds, whose traces would be noise: nothing below it is recorded. */
    public FrameSpan unrecorded() {
        if (!enabled) {
            return FrameSpan.none();
        }
        IdGenerator ids = IdGenerator.random();
        SpanContext nothing = SpanContext.create(
                ids.generateTraceId(), ids.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault());
        return new FrameSpan(Context.root().with(Span.wrap(nothing)));
    }

    private static double highestPrior(AnalysisRequest request) {
        return request.groups().stream()
                .map(group -> group.trend())
                .filter(Objects::nonNull)
                .mapToDouble(trend -> trend.riskPrior())
                .max()
                .orElse(0);
    }
}

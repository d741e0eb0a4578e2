package io.roadwatch.analyzer.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.roadwatch.foundation.tracing.TraceIds;
import java.util.Optional;

/**
 * The trace of one analysis. Keeps hold of the request's span, so it may be passed to any thread. Never sees a prompt, an
 * answer, a key or an address. Thread-safe.
 */
public final class AnalysisTrace {

    private static final AttributeKey<String> ANALYSIS = AttributeKey.stringKey("roadwatch.analysis.id");
    private static final AttributeKey<String> CAMERA = AttributeKey.stringKey("roadwatch.camera.id");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    private static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");
    private static final AttributeKey<String> KEY = AttributeKey.stringKey("roadwatch.llm.key");
    private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("roadwatch.llm.account");
    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("roadwatch.llm.attempt");

    private static final String CHAT = "chat";
    private static final int LONGEST_ID = 128;

    private final Tracer tracer;
    private final Context request;

    AnalysisTrace(Tracer tracer, Context request) {
        this.tracer = tracer;
        this.request = request;
    }

    /** Says on the request's span what is analysed. */
    public void describe(String analysisId, String cameraId) {
        Span.fromContext(request)
                .setAttribute(ANALYSIS, shortened(analysisId))
                .setAttribute(CAMERA, shortened(cameraId));
    }

    /** Begins to wait for a place among the calls under way. */
    public QueueSpan startQueue() {
        return new QueueSpan(tracer.spanBuilder("llm queue").setParent(request).startSpan());
    }

    /**
     * Begins one HTTP call to the LLM.
     *
     * @param keyId alias of the key, never the key
     * @param account alias of the account that pays
     * @param number of this attempt among those of its analysis, from 1
     */
    public AttemptSpan startAttempt(String model, String keyId, String account, int number) {
        return new AttemptSpan(tracer.spanBuilder(CHAT + " " + model)
                .setParent(request)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(OPERATION, CHAT)
                .setAttribute(PROVIDER, "dashscope")
                .setAttribute(MODEL, model)
                .setAttribute(KEY, keyId)
                .setAttribute(ACCOUNT, account)
                .setAttribute(ATTEMPT, (long) number)
                .startSpan());
    }

    /** Of the request's span; empty unless it is recorded. */
    public Optional<TraceIds> ids() {
        return TraceIds.of(Span.fromContext(request).getSpanContext());
    }

    /** For problems, results and log lines; empty unless the request is traced. */
    public Optional<String> traceId() {
        return ids().map(TraceIds::traceId);
    }

    private static String shortened(String sent) {
        return sent.length() > LONGEST_ID ? sent.substring(0, LONGEST_ID) : sent;
    }
}

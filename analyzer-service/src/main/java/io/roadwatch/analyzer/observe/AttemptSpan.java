package io.roadwatch.analyzer.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.foundation.tracing.TraceIds;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One HTTP call to the LLM in a trace. The first way in which it ends counts, the others are ignored. Thread-safe. */
public final class AttemptSpan {

    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    private static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");
    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("roadwatch.llm.request_id");

    private final Span span;
    private final AtomicBoolean ended = new AtomicBoolean();

    AttemptSpan(Span span) {
        this.span = span;
    }

    /**
     * The call was answered.
     *
     * @param promptTokens 0 where the vendor did not report them
     * @param completionTokens 0 where the vendor did not report them
     * @param requestId the vendor's name of the call, for its support
     */
    public void succeeded(int promptTokens, int completionTokens, @Nullable String requestId) {
        if (ended.compareAndSet(false, true)) {
            span.setAttribute(INPUT_TOKENS, (long) promptTokens);
            span.setAttribute(OUTPUT_TOKENS, (long) completionTokens);
            if (requestId != null) {
                span.setAttribute(REQUEST, requestId);
            }
            span.end();
        }
    }

    /** The call was not answered, not usably, or given up. */
    public void failed(FailureReason reason) {
        if (ended.compareAndSet(false, true)) {
            span.setAttribute(ERROR_TYPE, reason.label());
            span.setStatus(StatusCode.ERROR);
            span.end();
        }
    }

    /** For exemplars; empty unless the span is recorded. */
    public Optional<TraceIds> ids() {
        return TraceIds.of(span.getSpanContext());
    }
}

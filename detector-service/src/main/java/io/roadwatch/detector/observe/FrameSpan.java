package io.roadwatch.detector.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.roadwatch.contract.FailureReason;
import java.util.concurrent.atomic.AtomicBoolean;

/** One frame in a trace. The first way in which it ends counts, the others are ignored. Safe for use by many threads. */
public final class FrameSpan {

    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final Context within;
    private final AtomicBoolean ended = new AtomicBoolean();

    FrameSpan(Context within) {
        this.within = within;
    }

    static FrameSpan none() {
        return new FrameSpan(Context.root());
    }

    /** Whether calls for the frame have something to carry to the other side. */
    public boolean exists() {
        return Span.fromContext(within).getSpanContext().isValid();
    }

    /**
     * Makes it the span of the duplicated Vert.x context that this is called on, for as long as that context lives. Only for
     * a context that serves nothing else.
     */
    public void adopt() {
        QuarkusContextStorage.INSTANCE.attach(within);
    }

    /** The analyzer gave its verdict. */
    public void answered() {
        if (ended.compareAndSet(false, true)) {
            Span.fromContext(within).end();
        }
    }

    /** There is no verdict. */
    public void failed(FailureReason reason) {
        if (ended.compareAndSet(false, true)) {
            Span.fromContext(within)
                    .setAttribute(ERROR_TYPE, reason.label())
                    .setStatus(StatusCode.ERROR)
                    .end();
        }
    }
}

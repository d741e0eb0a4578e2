package io.roadwatch.analyzer.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.roadwatch.contract.FailureReason;
import java.util.concurrent.atomic.AtomicBoolean;

/** The wait for a place in a trace. The first way in which it ends counts, the other is ignored. Thread-safe. */
public final class QueueSpan {

    private final Span span;
    private final AtomicBoolean ended = new AtomicBoolean();

    QueueSpan(Span span) {
        this.span = span;
    }

    /** The turn came. */
    public void admitted() {
        if (ended.compareAndSet(false, true)) {
            span.end();
        }
    }

    /** The turn will not come. */
    public void refused(FailureReason reason) {
        if (ended.compareAndSet(false, true)) {
            span.setAttribute(AttemptSpan.ERROR_TYPE, reason.label());
            span.setStatus(StatusCode.ERROR);
            span.end();
        }
    }
}

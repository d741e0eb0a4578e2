package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.wire.AttemptException;
import io.roadwatch.analyzer.llm.wire.Reply;
import io.roadwatch.analyzer.llm.wire.Tokens;
import io.roadwatch.analyzer.observe.AttemptSpan;
import io.roadwatch.analyzer.observe.ModelMeter;
import io.roadwatch.contract.FailureReason;

/** Tells metrics and trace how one HTTP call ended. One of the three is called, once. */
final class CallRecord {

    private final ModelMeter meter;
    private final AttemptSpan span;

    /** A call goes out. */
    CallRecord(ModelMeter meter, AttemptSpan span) {
        this.meter = meter;
        this.span = span;
        meter.began();
    }

    void answered(Reply reply) {
        Tokens tokens = reply.tokens();
        meter.succeeded(reply.latency().toNanos() / 1e9, tokens.prompt(), tokens.completion(), span.ids());
        span.succeeded(tokens.prompt(), tokens.completion(), reply.requestId().orElse(null));
    }

    void failed(Throwable failure) {
        FailureReason reason = FailureReason.INTERNAL;
        Tokens spent = Tokens.NONE;
        if (failure instanceof AttemptException attempt) {
            reason = attempt.reason();
            spent = attempt.spent();
        }
        meter.failed(reason, spent.prompt(), spent.completion());
        span.failed(reason);
    }

    void cancelled() {
        meter.cancelled();
        span.failed(FailureReason.CANCELLED);
    }
}

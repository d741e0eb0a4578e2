package io.roadwatch.detector.handoff;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.detector.observe.FrameSpan;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.FrameTracing;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/**
 * Has calls of the analyzer belong to the trace of their frame. The REST client finds that on the Vert.x context of its caller;
 * inference threads have none, so a traced call is made on one of its own. Safe for use by many threads.
 */
@Singleton
class TracedCalls {

    private final FrameTracing tracing;
    private final Vertx vertx;

    TracedCalls(FrameTracing tracing, Vertx vertx) {
        this.tracing = tracing;
        this.vertx = vertx;
    }

    FrameSpan begin(AnalysisRequest request, FrameTimes times) {
        return tracing.handedOff(request, times);
    }

    /** The call within the span; the call itself, on the caller's thread, where there is no span. */
    <T> Uni<T> within(FrameSpan span, Uni<T> call) {
        if (!span.exists()) {
            return call;
        }
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        return call.runSubscriptionOn(work -> own.runOnContext(ignored -> {
            span.adopt();
            work.run();
        }));
    }

    /** A call that is made every few seconds: not worth a trace. */
    <T> Uni<T> untraced(Uni<T> call) {
        return within(tracing.unrecorded(), call);
    }
}

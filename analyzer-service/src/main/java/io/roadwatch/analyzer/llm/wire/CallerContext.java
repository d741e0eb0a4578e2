package io.roadwatch.analyzer.llm.wire;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings work that was triggered on some other thread back to the event loop where the question was asked. */
public final class CallerContext {

    private CallerContext() {}

    /** Of the current event loop; runs work at once when already there, or when asked for outside of any. */
    public static Executor executor() {
        Context context = Vertx.currentContext();
        return context == null
                ? Runnable::run
                : work -> {
                    if (Vertx.currentContext() == context) {
                        work.run();
                    } else {
                        context.runOnContext(ignored -> work.run());
                    }
                };
    }
}

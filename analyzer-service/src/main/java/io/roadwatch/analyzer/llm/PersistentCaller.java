package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts a question to the LLM until it answers, or until another attempt is not worth it. */
final class PersistentCaller {

    private static final Logger LOG = Logger.getLogger(PersistentCaller.class);

    private final Vertx vertx;
    private final ChatAttempt chat;
    private final CallGuard guard;
    private final Backoff backoff;
    private final int maxAttempts;

    PersistentCaller(Vertx vertx, ChatAttempt chat, CallGuard guard, Backoff backoff, int maxAttempts) {
        this.vertx = vertx;
        this.chat = chat;
        this.guard = guard;
        this.backoff = backoff;
        this.maxAttempts = maxAttempts;
    }

    /** @return fails with {@link LlmException} */
    Uni<LlmAnswer> ask(ChatRequest question) {
        return attempt(question, 1, null);
    }

    private Uni<LlmAnswer> attempt(ChatRequest question, int number, @Nullable AttemptException previous) {
        return guard.call(() -> chat.make(question, number))
                .onFailure(AttemptException.class)
                .recoverWithUni(thrown -> afterFailure(question, number, (AttemptException) thrown, previous));
    }

    private Uni<LlmAnswer> afterFailure(
            ChatRequest question, int number, AttemptException failure, @Nullable AttemptException previous) {
        if (failure.reason() == FailureReason.CIRCUIT_OPEN) { // no attempt was made
            AttemptException why = previous == null ? failure : previous;
            return Uni.createFrom().failure(why.toLlmException(number - 1));
        }
        if (number >= maxAttempts || !failure.advice().worthIt()) {
            return Uni.createFrom().failure(failure.toLlmException(number));
        }
        Duration pause = backoff.pause(number, failure.advice());
        LOG.debugf("LLM attempt failed reason=%s attempt=%d pauseMs=%d", failure.reason(), number, pause.toMillis());
        return pause(pause).chain(() -> attempt(question, number + 1, failure));
    }

    /** On Vert.x's timer, so that the next attempt stays on the event loop of the caller. */
    private Uni<Long> pause(Duration pause) {
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(Math.max(1, pause.toMillis()), emitter::complete);
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}

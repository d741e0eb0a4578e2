package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.dispatch.Demand;
import io.roadwatch.analyzer.llm.dispatch.Grant;
import io.roadwatch.analyzer.llm.dispatch.Refusal;
import io.roadwatch.analyzer.llm.wire.AttemptException;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way to an answer: turn, call, and after a failure what its kind asks for, until it is answered, its time
 * is over, or another call is not worth it. Used once, on one event loop.
 */
final class QuestionRun {

    private static final Logger LOG = Logger.getLogger(QuestionRun.class);

    /** Ways round a key, account or model that cannot be used; each of them is taken by few questions only. */
    private static final int MOST_DETOURS = 8;

    private static final Set<FailureReason> OF_THE_QUEUE = EnumSet.of(
            FailureReason.QUEUE_FULL, FailureReason.OUTRANKED, FailureReason.QUEUE_TIMEOUT, FailureReason.NO_CAPACITY);

    /** No model answers in less. */
    private static final Duration LEAST_USEFUL_TIME = Duration.ofMillis(200);

    /** Twice smaller is a quarter of the pixels and of the pictures. */
    private static final int MOST_SHRINKS = 2;

    private final Vertx vertx;
    private final Turns turns;
    private final CallDesk desk;
    private final RetryPolicy policy;
    private final List<String> models;
    private final LlmQuestion question;

    private Prompt prompt;
    private int attempts;
    private int retries;
    private int detours;
    private int shrinks;
    private long queuedNanos;
    private @Nullable AttemptException lastFailure;

    QuestionRun(
            Vertx vertx, Turns turns, CallDesk desk, RetryPolicy policy, List<String> models, LlmQuestion question) {
        this.vertx = vertx;
        this.turns = turns;
        this.desk = desk;
        this.policy = policy;
        this.models = models;
        this.question = question;
        this.prompt = question.prompt();
    }

    /** @return fails with {@link LlmException} */
    Uni<LlmAnswer> run() {
        Deadline deadline = question.deadline();
        Demand demand = new Demand(
                question.cameraId(),
                question.prior(),
                desk.estimate(prompt).total(),
                models,
                deadline.beganNanos(),
                deadline.endNanos());
        return turns.take(demand, question.trace(), this::call)
                .map(paid -> Answers.of(paid, question, attempts, queuedNanos))
                .onFailure()
                .recoverWithUni(this::afterFailure);
    }

    private Uni<Paid> call(Grant grant) {
        queuedNanos += grant.waitedNanos();
        if (question.deadline().left().compareTo(LEAST_USEFUL_TIME) < 0) {
            return Uni.createFrom().failure(new OutOfTimeException());
        }
        return desk.call(grant, question, prompt, () -> ++attempts);
    }

    private Uni<LlmAnswer> afterFailure(Throwable failure) {
        if (failure instanceof AttemptException attempt) {
            lastFailure = attempt;
            return afterAttempt(attempt);
        }
        if (failure instanceof Turns.RefusedException refused) {
            return refused(refused.refusal());
        }
        if (failure instanceof OutOfTimeException) {
            return failed(FailureReason.QUEUE_TIMEOUT, "the turn came too late for an answer");
        }
        if (failure instanceof CallDesk.BudgetSpentException) {
            return failed(FailureReason.BUDGET_EXHAUSTED, "the budget is spent");
        }
        if (failure instanceof LaneGuard.CallWithheldException) {
            return detours++ < MOST_DETOURS
                    ? run()
                    : failed(FailureReason.CIRCUIT_OPEN, "calls are withheld while the LLM recovers");
        }
        return Uni.createFrom().failure(failure);
    }

    private Uni<LlmAnswer> afterAttempt(AttemptException failure) {
        LOG.debugf("LLM attempt failed reason=%s attempt=%d", failure.reason(), attempts);
        return switch (failure.reaction().next()) {
            case GIVE_UP -> failed(failure);
            case OTHER_KEY, OTHER_ACCOUNT, OTHER_MODEL -> detours++ < MOST_DETOURS ? run() : failed(failure);
            case SHRINK -> shrinks++ < MOST_SHRINKS ? shrunk(failure) : failed(failure);
            case RETRY ->
                policy.retry(retries++, question.deadline().left())
                        .map(pause -> paused(pause).chain(this::run))
                        .orElseGet(() -> failed(failure));
        };
    }

    private Uni<LlmAnswer> shrunk(AttemptException failure) {
        return question.smaller().get().chain(smaller -> {
            smaller.ifPresent(made -> prompt = sameTurn(made));
            return smaller.isPresent() ? run() : failed(failure);
        });
    }

    /** A correction stays one. */
    private Prompt sameTurn(Prompt made) {
        Prompt.FollowUp followUp = prompt.followUp();
        return followUp == null ? made : made.followedBy(followUp);
    }

    /** What failed before says more than that nothing else can be tried; that there is no room says more than that. */
    private Uni<LlmAnswer> refused(Refusal refusal) {
        AttemptException before = lastFailure;
        return before == null || OF_THE_QUEUE.contains(refusal.reason())
                ? failure(refusal.reason(), refusal.message(), refusal.retryAfter())
                : failure(before.reason(), before.getMessage(), refusal.retryAfter());
    }

    private Uni<LlmAnswer> failed(AttemptException failure) {
        return failed(failure.reason(), failure.getMessage());
    }

    private Uni<LlmAnswer> failed(FailureReason reason, String message) {
        return failure(reason, message, Optional.empty());
    }

    private Uni<LlmAnswer> failure(FailureReason reason, String message, Optional<Duration> retryAfter) {
        return Uni.createFrom().failure(new LlmException(reason, attempts, message, retryAfter));
    }

    /** On Vert.x's timer, so that the next attempt stays on the event loop of the caller. */
    private Uni<Long> paused(Duration pause) {
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(Math.max(1, pause.toMillis()), emitter::complete);
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }

    /** The turn came when there was no time left for a call. */
    private static final class OutOfTimeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTimeException() {
            super("no time left", null, false, false);
        }
    }
}

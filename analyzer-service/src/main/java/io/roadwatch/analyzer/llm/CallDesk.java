package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.budget.Budget;
import io.roadwatch.analyzer.budget.Charge;
import io.roadwatch.analyzer.llm.dispatch.Grant;
import io.roadwatch.analyzer.llm.pace.CompletionEstimate;
import io.roadwatch.analyzer.llm.wire.AttemptException;
import io.roadwatch.analyzer.llm.wire.ChatCalls;
import io.roadwatch.analyzer.llm.wire.Reply;
import io.roadwatch.analyzer.observe.LlmMetrics;
import io.roadwatch.analyzer.prompt.Prompt;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Makes one HTTP call for which there is a turn, and sees to it that turn, money and metrics learn how it ended, exactly once
 * each. Thread-safe.
 */
final class CallDesk {

    private final ChatCalls chats;
    private final LaneGuards guards;
    private final Budget budget;
    private final LlmMetrics metrics;
    private final Duration timeout;
    private final ModelInUse modelInUse;
    private final CompletionEstimate completions = new CompletionEstimate();

    CallDesk(
            ChatCalls chats,
            LaneGuards guards,
            Budget budget,
            LlmMetrics metrics,
            ModelInUse modelInUse,
            Duration timeout) {
        this.chats = chats;
        this.guards = guards;
        this.budget = budget;
        this.metrics = metrics;
        this.modelInUse = modelInUse;
        this.timeout = timeout;
    }

    TokenEstimate estimate(Prompt prompt) {
        return TokenEstimate.of(prompt, completions.tokens());
    }

    /**
     * Makes the call.
     *
     * @param number gives the attempt its number when the call really goes out
     * @return fails with {@link AttemptException}, {@link LaneGuard.CallWithheldException} or {@link BudgetSpentException}
     */
    Uni<Paid> call(Grant grant, LlmQuestion question, Prompt prompt, IntSupplier number) {
        TokenEstimate estimate = estimate(prompt);
        Optional<Charge> reserved =
                budget.reserve(question.cameraId(), grant.lane().model(), estimate.prompt(), estimate.completion());
        if (reserved.isEmpty()) {
            return Uni.createFrom().failure(BudgetSpentException::new);
        }
        Charge charge = reserved.get();
        return guards.of(grant.lane())
                .call(() -> recorded(grant, question, prompt, number))
                .map(reply -> paid(reply, grant, charge, estimate))
                .onFailure(AttemptException.class)
                .invoke(failure -> failed((AttemptException) failure, grant, charge))
                .onTermination()
                .invoke(charge::release); // of a charge that was settled there is nothing left to release
    }

    private Uni<Reply> recorded(Grant grant, LlmQuestion question, Prompt prompt, IntSupplier number) {
        return Uni.createFrom().deferred(() -> {
            String model = grant.lane().model();
            CallRecord call = new CallRecord(
                    metrics.meter(model, grant.key().id()),
                    question.trace()
                            .startAttempt(model, grant.key().id(), grant.lane().account(), number.getAsInt()));
            return chats.ask(
                            grant.key(),
                            model,
                            prompt,
                            shorter(timeout, question.deadline().left()))
                    .onItem()
                    .invoke(call::answered)
                    .onFailure()
                    .invoke(call::failed)
                    .onCancellation()
                    .invoke(call::cancelled);
        });
    }

    private Paid paid(Reply reply, Grant grant, Charge charge, TokenEstimate estimate) {
        grant.succeeded(reply.tokens().total());
        modelInUse.answered(grant.lane().model());
        if (reply.tokens().reported()) {
            completions.observe(reply.tokens().completion());
        }
        boolean reported = reply.tokens().reported(); // else the estimate has to do: nothing is free
        return new Paid(
                reply,
                charge.settle(
                        grant.lane().model(),
                        reported ? reply.tokens().prompt() : estimate.prompt(),
                        reported ? reply.tokens().completion() : estimate.completion()));
    }

    private static void failed(AttemptException failure, Grant grant, Charge charge) {
        grant.failed(failure.reaction(), failure.spent().total());
        if (failure.spent().reported()) { // an answer that is cut off is paid for like any other
            charge.settle(
                    grant.lane().model(),
                    failure.spent().prompt(),
                    failure.spent().completion());
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        Duration least = a.compareTo(b) < 0 ? a : b;
        return least.isZero() ? Duration.ofMillis(1) : least;
    }

    /** The money for this call is not there. */
    static final class BudgetSpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BudgetSpentException() {
            super("the budget is spent", null, false, false);
        }
    }
}

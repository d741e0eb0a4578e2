package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key and model for a demand: the first model of its chain that can be asked soon, else the one that can be asked
 * soonest, within the time the demand has. Guarded by the dispatcher's lock.
 */
final class Selection {

    private final LaneBoard board;
    private final long fallbackAfterNanos;

    Selection(LaneBoard board, CallLimits limits) {
        this.board = board;
        this.fallbackAfterNanos = limits.fallbackAfter().toNanos();
    }

    /** @param reserved lanes that somebody with precedence waits for, and for how long */
    Choice choose(Demand demand, Map<LaneId, Long> reserved, long nowNanos) {
        List<ModelOutlook> passedOver = new ArrayList<>();
        for (String model : demand.models()) {
            ModelOutlook outlook = board.outlook(model, demand.tokens(), reserved, nowNanos);
            if (!outlook.ready().isEmpty()) {
                return new Choice.Now(board.choose(outlook.ready()), model);
            }
            if (outlook.least().waitable() && outlook.least().inNanos() <= fallbackAfterNanos) {
                return later(outlook, demand, nowNanos);
            }
            passedOver.add(outlook);
        }
        @Nullable
        ModelOutlook soonest = passedOver.stream()
                .filter(outlook -> outlook.least().waitable())
                .min(Comparator.comparing(outlook -> outlook.least().inNanos()))
                .orElse(null);
        return soonest == null ? new Choice.Never(hopeless(passedOver)) : later(soonest, demand, nowNanos);
    }

    private static Choice later(ModelOutlook outlook, Demand demand, long nowNanos) {
        Obstacle least = outlook.least();
        if (least.inNanos() < demand.deadlineNanos() - nowNanos) {
            return new Choice.Later(least.inNanos(), outlook.awaited());
        }
        FailureReason reason = least.why() == FailureReason.LLM_THROTTLED ? FailureReason.NO_CAPACITY : least.why();
        return new Choice.Never(new Refusal(
                reason,
                "every key that may ask %s rests longer than the analysis may take (%s)"
                        .formatted(
                                String.join(", ", demand.models()), least.why().label()),
                Optional.of(Duration.ofNanos(least.inNanos()))));
    }

    /** Nothing here gets better by waiting. */
    private static Refusal hopeless(List<ModelOutlook> outlooks) {
        Obstacle first = outlooks.stream()
                .map(ModelOutlook::least)
                .filter(least -> least.why() != FailureReason.NO_KEY)
                .min(Comparator.comparing(Obstacle::inNanos))
                .orElse(outlooks.get(0).least());
        return switch (first.why()) {
            case CIRCUIT_OPEN ->
                new Refusal(
                        FailureReason.CIRCUIT_OPEN,
                        "calls are withheld while the LLM recovers",
                        Optional.of(Duration.ofNanos(first.inNanos())));
            case LLM_AUTHENTICATION ->
                new Refusal(
                        FailureReason.LLM_AUTHENTICATION,
                        "the LLM refused every key that may be used",
                        Optional.empty());
            default ->
                new Refusal(FailureReason.NO_KEY, "no enabled key may ask any model of the chain", Optional.empty());
        };
    }
}

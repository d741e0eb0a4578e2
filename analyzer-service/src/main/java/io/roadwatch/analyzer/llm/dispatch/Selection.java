package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        long left = demand.deadlineNanos() - nowNanos;
        List<ModelOutlook> passedOver = new ArrayList<>();
        for (String model : demand.models()) {
            ModelOutlook outlook = board.outlook(model, demand.tokens(), reserved, nowNanos);
            if (!outlook.ready().isEmpty()) {
                return new Choice.Now(board.choose(outlook.ready()), model);
            }
            Obstacle least = outlook.least();
            if (least.kind() == Obstacle.Kind.WAIT && least.inNanos() <= fallbackAfterNanos && least.inNanos() < left) {
                return new Choice.Later(least.inNanos(), outlook.awaited());
            }
            passedOver.add(outlook);
        }
        return passedOver.stream()
                .filter(outlook -> outlook.least().waitable() && outlook.least().inNanos() < left)
                .min(Comparator.comparing(outlook -> outlook.least().inNanos()))
                .<Choice>map(outlook -> new Choice.Later(outlook.least().inNanos(), outlook.awaited()))
                .orElseGet(() -> new Choice.Never(refusal(passedOver, demand)));
    }

    /** Says what would be gone soonest. */
    private static Refusal refusal(List<ModelOutlook> outlooks, Demand demand) {
        Obstacle soonest = outlooks.stream()
                .map(ModelOutlook::least)
                .filter(least -> least.why() != FailureReason.NO_KEY)
                .min(Comparator.comparing(Obstacle::inNanos))
                .orElse(Obstacle.NO_KEY);
        Optional<Duration> retryAfter = soonest.inNanos() == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(soonest.inNanos()));
        String models = String.join(", ", demand.models());
        return switch (soonest.why()) {
            case NO_KEY ->
                new Refusal(FailureReason.NO_KEY, "no enabled key may ask any of %s".formatted(models), retryAfter);
            case LLM_AUTHENTICATION ->
                new Refusal(FailureReason.LLM_AUTHENTICATION, "the LLM refused every key that may be used", retryAfter);
            case CIRCUIT_OPEN ->
                new Refusal(FailureReason.CIRCUIT_OPEN, "calls are withheld while the LLM recovers", retryAfter);
            default ->
                new Refusal(
                        soonest.why() == FailureReason.LLM_THROTTLED ? FailureReason.NO_CAPACITY : soonest.why(),
                        "every key that may ask %s rests longer than the analysis may take (%s)"
                                .formatted(models, soonest.why().label()),
                        retryAfter);
        };
    }
}

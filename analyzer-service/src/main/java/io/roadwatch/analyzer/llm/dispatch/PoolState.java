package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keys and lanes at one moment, without secrets.
 *
 * @param lanes those that can be asked
 */
public record PoolState(List<Key> keys, List<Lane> lanes) {

    public PoolState {
        keys = List.copyOf(keys);
        lanes = List.copyOf(lanes);
    }

    /** Whether a key can be used. */
    public enum Status {
        USABLE,
        /** Its account or all of its models rest. */
        RESTING,
        /** The vendor refused it: wrong, or of another region. */
        REJECTED,
        /** Switched off in the pool file. */
        DISABLED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A key.
     *
     * @param endpoint scheme, host and port
     * @param models that it may ask; empty for all
     * @param rest until the first of the models can be asked; zero while one can
     */
    public record Key(
            String id,
            String account,
            String endpoint,
            Set<String> models,
            Ranking ranking,
            Status status,
            Duration rest,
            int running) {}

    /** How a key is chosen among others. */
    public record Ranking(int priority, int weight) {}

    /**
     * An account's use of a model.
     *
     * @param rest what is left of it, and why it rests
     * @param paceUse 0..1: part of the quota that is used now
     */
    public record Lane(
            LaneId id,
            Duration rest,
            Optional<FailureReason> restsFor,
            boolean circuitOpen,
            double paceUse,
            int running) {}

    static PoolState of(LaneBoard board, Breakers breakers, List<String> models, long nowNanos) {
        return new PoolState(
                board.keys().stream()
                        .map(key -> key(board, key, models, nowNanos))
                        .toList(),
                board.lanes().stream()
                        .map(lane -> lane(board, lane, breakers, nowNanos))
                        .toList());
    }

    private static Key key(LaneBoard board, KeyRecord record, List<String> models, long nowNanos) {
        Duration rest = models.stream()
                .filter(record.key::mayAsk)
                .map(model -> board.restOf(record, model, nowNanos))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Key(
                record.key.id(),
                record.key.account(),
                record.key.endpoint().origin(),
                record.key.models(),
                new Ranking(record.key.priority(), record.key.weight()),
                status(record, rest),
                rest,
                record.running);
    }

    private static Status status(KeyRecord record, Duration rest) {
        if (!record.key.enabled()) {
            return Status.DISABLED;
        }
        if (record.rejected) {
            return Status.REJECTED;
        }
        return rest.isZero() ? Status.USABLE : Status.RESTING;
    }

    private static Lane lane(
            LaneBoard board, io.roadwatch.analyzer.llm.dispatch.Lane lane, Breakers breakers, long nowNanos) {
        Rest longest = board.longestRest(lane, nowNanos);
        return new Lane(
                lane.id,
                longest.leftAt(nowNanos),
                Optional.ofNullable(longest.why()),
                isOpen(breakers.readyInNanos(lane.id), lane.running),
                lane.pacer.use(nowNanos),
                lane.running);
    }

    /** A breaker that only waits for somebody to try is not open any more. */
    private static boolean isOpen(long readyInNanos, int running) {
        return readyInNanos > 1 || (readyInNanos == 1 && running > 0);
    }
}

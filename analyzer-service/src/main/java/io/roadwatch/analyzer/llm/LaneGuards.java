package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.dispatch.Breakers;
import io.roadwatch.analyzer.llm.dispatch.LaneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A breaker for each account and model. Thread-safe. */
final class LaneGuards implements Breakers {

    private final LlmConfig.Breaker config;
    private final Map<LaneId, LaneGuard> guards = new ConcurrentHashMap<>();

    LaneGuards(LlmConfig.Breaker config) {
        this.config = config;
    }

    LaneGuard of(LaneId lane) {
        return guards.computeIfAbsent(lane, fresh -> new LaneGuard(fresh, config));
    }

    @Override
    public long readyInNanos(LaneId lane) {
        LaneGuard guard = guards.get(lane);
        return guard == null ? 0 : guard.readyInNanos();
    }
}

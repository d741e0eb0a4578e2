package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pool.PoolKey;
import java.util.Set;

/** How a demand can be met. */
sealed interface Choice {

    /** At once. */
    record Now(PoolKey key, String model) implements Choice {}

    /**
     * In a while.
     *
     * @param inNanos until it can be looked again
     * @param lanes that are kept free for this demand until then
     */
    record Later(long inNanos, Set<LaneId> lanes) implements Choice {}

    /** Not within its time. */
    record Never(Refusal refusal) implements Choice {}
}

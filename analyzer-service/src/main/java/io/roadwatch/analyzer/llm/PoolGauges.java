package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.dispatch.PoolState;
import io.roadwatch.analyzer.observe.KeyGauge;
import io.roadwatch.analyzer.observe.LaneGauge;
import io.roadwatch.analyzer.observe.PoolGauge;

/** Tells the metrics what they show of keys and lanes. */
final class PoolGauges {

    private PoolGauges() {}

    static PoolGauge of(PoolState state) {
        return new PoolGauge(
                state.keys().stream()
                        .map(key -> new KeyGauge(
                                key.id(), key.status().label(), key.rest().toNanos() / 1e9))
                        .toList(),
                state.lanes().stream()
                        .map(lane -> new LaneGauge(
                                lane.id().account(),
                                lane.id().model(),
                                lane.rest().toNanos() / 1e9,
                                lane.circuitOpen(),
                                lane.paceUse()))
                        .toList());
    }
}

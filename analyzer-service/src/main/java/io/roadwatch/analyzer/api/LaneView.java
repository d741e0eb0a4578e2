package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.analyzer.llm.dispatch.PoolState;
import io.roadwatch.contract.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * An account's use of a model as operators see it.
 *
 * @param restSeconds until it can be asked
 * @param restsFor why it rests; absent while it does not
 * @param paceUse 0..1: part of the quota that is used now
 * @param running calls under way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LaneView(
        String account,
        String model,
        double restSeconds,
        @Nullable String restsFor,
        boolean circuitOpen,
        double paceUse,
        int running) {

    static LaneView of(PoolState.Lane lane) {
        return new LaneView(
                lane.id().account(),
                lane.id().model(),
                lane.rest().toNanos() / 1e9,
                lane.restsFor().map(FailureReason::label).orElse(null),
                lane.circuitOpen(),
                lane.paceUse(),
                lane.running());
    }
}

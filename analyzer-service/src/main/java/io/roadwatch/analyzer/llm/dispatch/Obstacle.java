package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;

/**
 * What stands between a key with a model and a call now.
 *
 * @param inNanos until it is gone: 0 for none, {@link Long#MAX_VALUE} where nobody knows
 * @param waitable whether it is worth waiting for; a sick or refused one is not
 */
record Obstacle(long inNanos, FailureReason why, boolean waitable) {

    static final Obstacle NONE = new Obstacle(0, FailureReason.NO_CAPACITY, true);

    static Obstacle pace(long inNanos) {
        return new Obstacle(inNanos, FailureReason.NO_CAPACITY, true);
    }

    boolean isNone() {
        return inNanos == 0;
    }

    Obstacle orLater(Obstacle other) {
        if (waitable != other.waitable) {
            return waitable ? other : this;
        }
        return other.inNanos > inNanos ? other : this;
    }
}

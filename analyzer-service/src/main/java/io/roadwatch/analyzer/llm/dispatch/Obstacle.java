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

    /** There is no key at all. */
    static final Obstacle NO_KEY = new Obstacle(Long.MAX_VALUE, FailureReason.NO_KEY, false);

    static Obstacle pace(long inNanos) {
        return new Obstacle(inNanos, FailureReason.NO_CAPACITY, true);
    }

    boolean isNone() {
        return inNanos == 0;
    }

    /** Of two obstacles in one way, the one that takes longer. */
    Obstacle orLater(Obstacle other) {
        if (waitable != other.waitable) {
            return waitable ? other : this;
        }
        return other.inNanos > inNanos ? other : this;
    }

    /** Of two ways, the one that is open sooner; one that is worth waiting for before one that is not. */
    Obstacle lesser(Obstacle other) {
        if (waitable != other.waitable) {
            return waitable ? this : other;
        }
        return other.inNanos < inNanos || why == FailureReason.NO_KEY ? other : this;
    }
}

package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;

/**
 * What stands between a key with a model and a call now.
 *
 * @param inNanos until it is gone, or until it can be looked again: 0 for none, {@link Long#MAX_VALUE} where nobody knows
 * @param kind whether it is worth waiting for
 */
record Obstacle(long inNanos, FailureReason why, Kind kind) {

    static final Obstacle NONE = new Obstacle(0, FailureReason.NO_CAPACITY, Kind.WAIT);

    /** There is no key at all. */
    static final Obstacle NO_KEY = new Obstacle(Long.MAX_VALUE, FailureReason.NO_KEY, Kind.HOPELESS);

    /** From what is waited for first to what is never. */
    enum Kind {
        /** Its end is known. */
        WAIT,
        /** One call is finding out whether it is over; others wait only where nobody else can be asked. */
        BEING_TRIED,
        /** Sick or refused: nobody waits for it. */
        HOPELESS
    }

    static Obstacle pace(long inNanos) {
        return new Obstacle(inNanos, FailureReason.NO_CAPACITY, Kind.WAIT);
    }

    static Obstacle rest(Rest rest, FailureReason why, long nowNanos) {
        return new Obstacle(
                rest.readyInNanos(nowNanos), why, rest.isBeingTried(nowNanos) ? Kind.BEING_TRIED : Kind.WAIT);
    }

    boolean isNone() {
        return inNanos == 0;
    }

    boolean waitable() {
        return kind != Kind.HOPELESS;
    }

    /** Of two obstacles in one way, the one that takes longer. */
    Obstacle orLater(Obstacle other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind) > 0 ? this : other;
        }
        return other.inNanos > inNanos ? other : this;
    }

    /** Of two ways, the one that is open sooner; one that is worth waiting for before one that is not. */
    Obstacle lesser(Obstacle other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind) < 0 ? this : other;
        }
        return other.inNanos < inNanos || why == FailureReason.NO_KEY ? other : this;
    }
}

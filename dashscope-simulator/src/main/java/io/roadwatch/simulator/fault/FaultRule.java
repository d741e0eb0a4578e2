package io.roadwatch.simulator.fault;

import io.roadwatch.simulator.account.CallFilter;

/**
 * A fault and the calls that it hits.
 *
 * @param times how many calls it hits before it is over; {@link #UNLIMITED} for ever
 * @param probability chance to hit a call, above 0 and up to 1
 * @param only the calls that it can hit
 */
public record FaultRule(Fault fault, long times, double probability, CallFilter only) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    public FaultRule {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, got " + times);
        }
        if (!(probability > 0 && probability <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("probability must be above 0 and at most 1, got " + probability);
        }
    }

    /** Every call, until the rule is taken away. */
    public static FaultRule always(Fault fault) {
        return new FaultRule(fault, UNLIMITED, 1, CallFilter.ALL);
    }

    /** The next calls, then no more. */
    public static FaultRule next(long times, Fault fault) {
        return new FaultRule(fault, times, 1, CallFilter.ALL);
    }

    /** Each call with that chance. */
    public static FaultRule sometimes(double probability, Fault fault) {
        return new FaultRule(fault, UNLIMITED, probability, CallFilter.ALL);
    }

    /** The same for some calls only; the others neither suffer nor use up {@link #times}. */
    public FaultRule only(CallFilter calls) {
        return new FaultRule(fault, times, probability, calls);
    }
}

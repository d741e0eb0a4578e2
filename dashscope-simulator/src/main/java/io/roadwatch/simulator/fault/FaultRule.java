package io.roadwatch.simulator.fault;

/**
 * A fault and the calls that it hits.
 *
 * @param times how many calls it hits before it is over; {@link #UNLIMITED} for ever
 * @param probability chance to hit a call, above 0 and up to 1
 */
public record FaultRule(Fault fault, long times, double probability) {

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
        return new FaultRule(fault, UNLIMITED, 1);
    }

    /** The next calls, then no more. */
    public static FaultRule next(long times, Fault fault) {
        return new FaultRule(fault, times, 1);
    }

    /** Each call with that chance. */
    public static FaultRule sometimes(double probability, Fault fault) {
        return new FaultRule(fault, UNLIMITED, probability);
    }
}

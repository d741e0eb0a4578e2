package io.roadwatch.simulator.quota;

/**
 * Which ramp is too steep: with a call, the requests of the last second must not be more than the floor, or than the growth times
 * the mean requests per second of the 10 s before that second, whichever is more.
 *
 * <p>From rest, a caller may so begin with {@code floor} requests per second, and with a growth of 2 go twice as fast every 11 s.
 *
 * @param floor requests in one second that are never too many, at least 1
 * @param growth at least 1
 */
public record BurstRule(int floor, double growth) {

    public BurstRule {
        if (floor < 1) {
            throw new IllegalArgumentException("floor of the burst rule must be at least 1, got " + floor);
        }
        if (!(growth >= 1 && growth <= 1_000)) { // written so that NaN fails too
            throw new IllegalArgumentException("growth of the burst rule must be in 1..1000, got " + growth);
        }
    }

    boolean allows(long requestsInLastSecond, double meanPerSecondBefore) {
        return requestsInLastSecond <= Math.max(floor, growth * meanPerSecondBefore);
    }
}

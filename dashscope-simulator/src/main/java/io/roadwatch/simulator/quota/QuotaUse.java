package io.roadwatch.simulator.quota;

/**
 * What an account has used of a model since the limits were set.
 *
 * @param admitted calls that were let in
 */
public record QuotaUse(String account, String model, long admitted, Refused refused, Highest highest) {

    /**
     * Calls that were turned away, by what they ran into.
     *
     * @param requests requests per minute or second
     * @param tokens tokens per minute or second
     * @param burst a ramp that was too steep
     */
    public record Refused(long requests, long tokens, long burst) {

        public long total() {
            return requests + tokens + burst;
        }
    }

    /** The most that ever was in one sliding window. Completion tokens can lift the tokens above their limit. */
    public record Highest(long requestsInMinute, long requestsInSecond, long tokensInMinute, long tokensInSecond) {}
}

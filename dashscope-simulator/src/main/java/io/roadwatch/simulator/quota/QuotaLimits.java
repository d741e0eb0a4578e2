package io.roadwatch.simulator.quota;

import org.jspecify.annotations.Nullable;

/**
 * What one account may ask of one model. Each limit is at least 1; {@link #UNLIMITED} switches it off.
 *
 * @param tokensPerMinute prompt and completion tokens
 * @param tokensPerSecond prompt and completion tokens
 * @param burst which ramp is too steep; null takes every ramp
 */
public record QuotaLimits(
        long requestsPerMinute,
        long requestsPerSecond,
        long tokensPerMinute,
        long tokensPerSecond,
        @Nullable BurstRule burst) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    public QuotaLimits {
        requirePositive("requestsPerMinute", requestsPerMinute);
        requirePositive("requestsPerSecond", requestsPerSecond);
        requirePositive("tokensPerMinute", tokensPerMinute);
        requirePositive("tokensPerSecond", tokensPerSecond);
    }

    /** Admits everything. */
    public static QuotaLimits none() {
        return new QuotaLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, null);
    }

    /** What the vendor gives a vision model: 1,200 requests and 1,000,000 tokens a minute, 20 and 16,700 a second. */
    public static QuotaLimits typical() {
        return new QuotaLimits(1_200, 20, 1_000_000, 16_700, new BurstRule(10, 2));
    }

    /** The same without a rule for ramps. */
    public QuotaLimits withoutBurstRule() {
        return new QuotaLimits(requestsPerMinute, requestsPerSecond, tokensPerMinute, tokensPerSecond, null);
    }

    private static void requirePositive(String name, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("%s must be at least 1, got %d".formatted(name, limit));
        }
    }
}

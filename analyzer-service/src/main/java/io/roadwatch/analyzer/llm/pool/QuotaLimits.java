package io.roadwatch.analyzer.llm.pool;

/** What the vendor lets one account do with one model. */
public record QuotaLimits(int requestsPerMinute, int requestsPerSecond, long tokensPerMinute, long tokensPerSecond) {

    public QuotaLimits {
        if (requestsPerMinute < 1 || requestsPerSecond < 1 || tokensPerMinute < 1 || tokensPerSecond < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    /** What the vendor grants most accounts. */
    public static QuotaLimits typical() {
        return new QuotaLimits(1_200, 20, 1_000_000, 16_700);
    }
}

package io.roadwatch.simulator.quota;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What one account used of one model. Not thread-safe. */
final class ModelQuota {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int SECONDS_BEFORE = 10; // that the burst rule compares the last second with

    private final SlidingWindow requestsInMinute = new SlidingWindow(60 * SECOND);
    private final SlidingWindow requestsInSecond = new SlidingWindow(SECOND);
    private final SlidingWindow requestsOfBurstRule = new SlidingWindow((SECONDS_BEFORE + 1) * SECOND);
    private final SlidingWindow tokensInMinute = new SlidingWindow(60 * SECOND);
    private final SlidingWindow tokensInSecond = new SlidingWindow(SECOND);
    private QuotaUse.Refused refused = new QuotaUse.Refused(0, 0, 0);
    private QuotaUse.Highest highest = new QuotaUse.Highest(0, 0, 0, 0);
    private long admitted;

    Optional<QuotaRefusal> admit(QuotaLimits limits, long nowNanos, int promptTokens) {
        Optional<QuotaRefusal> refusal = refusal(limits, nowNanos, promptTokens);
        if (refusal.isPresent()) {
            count(refusal.get());
        } else {
            admitted++;
            requestsOfBurstRule.add(nowNanos, 1);
            record(
                    requestsInMinute.add(nowNanos, 1),
                    requestsInSecond.add(nowNanos, 1),
                    tokensInMinute.add(nowNanos, promptTokens),
                    tokensInSecond.add(nowNanos, promptTokens));
        }
        return refusal;
    }

    void completed(long nowNanos, int completionTokens) {
        record(0, 0, tokensInMinute.add(nowNanos, completionTokens), tokensInSecond.add(nowNanos, completionTokens));
    }

    private Optional<QuotaRefusal> refusal(QuotaLimits limits, long nowNanos, int promptTokens) {
        long inSecond = requestsInSecond.sum(nowNanos);
        if (requestsInMinute.sum(nowNanos) >= limits.requestsPerMinute() || inSecond >= limits.requestsPerSecond()) {
            return Optional.of(QuotaRefusal.REQUESTS);
        }
        double meanBefore = (requestsOfBurstRule.sum(nowNanos) - inSecond) / (double) SECONDS_BEFORE;
        BurstRule burst = limits.burst();
        if (burst != null && !burst.allows(inSecond + 1, meanBefore)) {
            return Optional.of(QuotaRefusal.BURST);
        }
        if (tokensInMinute.sum(nowNanos) > limits.tokensPerMinute() - promptTokens
                || tokensInSecond.sum(nowNanos) > limits.tokensPerSecond() - promptTokens) {
            return Optional.of(QuotaRefusal.TOKENS);
        }
        return Optional.empty();
    }

    private void count(QuotaRefusal refusal) {
        refused = switch (refusal) {
            case REQUESTS -> new QuotaUse.Refused(refused.requests() + 1, refused.tokens(), refused.burst());
            case TOKENS -> new QuotaUse.Refused(refused.requests(), refused.tokens() + 1, refused.burst());
            case BURST -> new QuotaUse.Refused(refused.requests(), refused.tokens(), refused.burst() + 1);
        };
    }

    /** A sum is highest right after an addition, so that looking then misses nothing. */
    private void record(long inMinute, long inSecond, long tokensMinute, long tokensSecond) {
        highest = new QuotaUse.Highest(
                Math.max(highest.requestsInMinute(), inMinute),
                Math.max(highest.requestsInSecond(), inSecond),
                Math.max(highest.tokensInMinute(), tokensMinute),
                Math.max(highest.tokensInSecond(), tokensSecond));
    }

    QuotaUse use(String account, String model) {
        return new QuotaUse(account, model, admitted, refused, highest);
    }
}

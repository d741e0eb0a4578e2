package io.roadwatch.simulator.quota;

import io.roadwatch.simulator.chat.VendorError;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts requests and tokens per account and model, and turns away what is above the limits. Every account and model has the same
 * limits. A call that is turned away uses nothing. Prompt tokens count when the call is let in, completion tokens when they have
 * been written: those cannot be refused any more, but leave less room for the next call.
 *
 * <p>Thread-safe. Holds at most the calls of the last minute of each account and model.
 */
public final class AccountQuota {

    private final QuotaLimits limits;
    private final LongSupplier nanoClock;
    private final Map<Key, ModelQuota> quotas = new HashMap<>();

    /** @param nanoClock nanoseconds since any moment, such as {@code System::nanoTime}; never goes back */
    public AccountQuota(QuotaLimits limits, LongSupplier nanoClock) {
        this.limits = limits;
        this.nanoClock = nanoClock;
    }

    public QuotaLimits limits() {
        return limits;
    }

    /**
     * Lets a call in and counts it, or says why not: 429 with {@code limit_requests}, {@code limit_burst_rate} or
     * {@code insufficient_quota}, looked for in that order.
     *
     * @param promptTokens not negative
     * @return empty for a call that is let in
     */
    public synchronized Optional<VendorError> admit(String account, String model, int promptTokens) {
        requireNotNegative("promptTokens", promptTokens);
        return quota(account, model)
                .admit(limits, nanoClock.getAsLong(), promptTokens)
                .map(QuotaRefusal::error);
    }

    /**
     * Counts the tokens of an answer.
     *
     * @param completionTokens not negative
     */
    public synchronized void completed(String account, String model, int completionTokens) {
        requireNotNegative("completionTokens", completionTokens);
        quota(account, model).completed(nanoClock.getAsLong(), completionTokens);
    }

    /** One entry for each account and model that has been asked for, sorted by account and model. */
    public synchronized List<QuotaUse> use() {
        return quotas.entrySet().stream()
                .map(entry -> entry.getValue()
                        .use(entry.getKey().account(), entry.getKey().model()))
                .sorted(Comparator.comparing(QuotaUse::account).thenComparing(QuotaUse::model))
                .toList();
    }

    private ModelQuota quota(String account, String model) {
        return quotas.computeIfAbsent(new Key(account, model), key -> new ModelQuota());
    }

    private static void requireNotNegative(String name, int tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException("%s must not be negative, got %d".formatted(name, tokens));
        }
    }

    private record Key(String account, String model) {}
}

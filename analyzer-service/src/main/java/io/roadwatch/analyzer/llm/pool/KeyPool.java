package io.roadwatch.analyzer.llm.pool;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that there are.
 *
 * @param keys ids are distinct
 * @param usual limits of accounts and models of which nothing else is said
 * @param byAccount limits of an account's models, under the account's name; of one model under {@code account/model}
 */
public record KeyPool(List<PoolKey> keys, QuotaLimits usual, Map<String, QuotaLimits> byAccount) {

    /** Name of the one key, and of its account, where there is no pool. */
    public static final String SINGLE = "default";

    public KeyPool {
        keys = List.copyOf(keys);
        byAccount = Map.copyOf(byAccount);
    }

    public static KeyPool of(List<PoolKey> keys, QuotaLimits usual) {
        return new KeyPool(keys, usual, Map.of());
    }

    public static KeyPool empty() {
        return of(List.of(), QuotaLimits.typical());
    }

    /** Of one key for everything. */
    public static KeyPool single(ApiKey secret, Endpoint endpoint, QuotaLimits limits) {
        return of(List.of(new PoolKey(SINGLE, secret, SINGLE, endpoint, Set.of(), 1, 1, true)), limits);
    }

    public QuotaLimits limits(String account, String model) {
        QuotaLimits ofModel = byAccount.get(account + "/" + model);
        return ofModel == null ? byAccount.getOrDefault(account, usual) : ofModel;
    }
}

package io.roadwatch.analyzer.llm.pool;

import java.util.Set;

/**
 * A key and what it may be used for.
 *
 * @param id its name in metrics, logs and API; never derived from the secret
 * @param account whose quotas it uses up
 * @param endpoint keys are bound to a region, so each has an address of its own
 * @param models that it may ask; empty for all
 * @param weight at least 1: its share among others, where the strategy is weighted
 * @param priority keys of a lower number are used first
 * @param enabled false: kept in the file and not used
 */
public record PoolKey(
        String id,
        ApiKey secret,
        String account,
        Endpoint endpoint,
        Set<String> models,
        int weight,
        int priority,
        boolean enabled) {

    public PoolKey {
        models = Set.copyOf(models);
        if (weight < 1) {
            throw new IllegalArgumentException("weight must be at least 1, got " + weight);
        }
    }

    public boolean mayAsk(String model) {
        return models.isEmpty() || models.contains(model);
    }
}

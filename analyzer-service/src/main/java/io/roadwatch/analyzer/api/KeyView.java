package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.llm.dispatch.PoolState;
import java.util.Set;

/**
 * A key as operators see it. Its secret is nowhere near.
 *
 * @param endpoint scheme, host and port
 * @param models that it may ask; empty for all
 * @param status usable, resting, rejected or disabled
 * @param restSeconds until it can be used
 * @param running calls under way
 */
public record KeyView(
        String id,
        String account,
        String endpoint,
        Set<String> models,
        PoolState.Ranking ranking,
        String status,
        double restSeconds,
        int running) {

    static KeyView of(PoolState.Key key) {
        return new KeyView(
                key.id(),
                key.account(),
                key.endpoint(),
                key.models(),
                key.ranking(),
                key.status().label(),
                key.rest().toNanos() / 1e9,
                key.running());
    }
}

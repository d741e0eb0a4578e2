package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pool.PoolKey;
import java.util.HashMap;
import java.util.Map;

/** What was learnt of one key: only whether the vendor takes it. Guarded by the dispatcher's lock. */
final class KeyRecord {

    PoolKey key;
    boolean rejected;
    int running;
    final Map<String, Rest> deniedModels = new HashMap<>();

    KeyRecord(PoolKey key) {
        this.key = key;
    }

    Rest denial(String model) {
        return deniedModels.computeIfAbsent(model, ignored -> new Rest());
    }

    /** Another secret is another key, of which nothing is known. */
    void replace(PoolKey other) {
        if (!other.secret().equals(key.secret()) || !other.endpoint().equals(key.endpoint())) {
            rejected = false;
            deniedModels.clear();
        }
        key = other;
    }
}

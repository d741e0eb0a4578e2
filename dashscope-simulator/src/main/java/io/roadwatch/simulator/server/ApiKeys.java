package io.roadwatch.simulator.server;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.account.Caller;
import io.roadwatch.simulator.account.KeyHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides which keys are taken, and gives each an alias, so that the key itself is never kept. Event loop only. */
final class ApiKeys {

    private static final String BEARER = "Bearer ";
    private static final int MAX_ALIASES = 1_000;

    private final Set<String> accepted;
    private final Supplier<Accounts> accounts;
    private final Map<KeyHash, Caller> unlisted = new HashMap<>();

    /** @param accepted the only keys that are taken; empty takes every key */
    ApiKeys(Set<String> accepted, Supplier<Accounts> accounts) {
        this.accepted = Set.copyOf(accepted);
        this.accounts = accounts;
    }

    boolean accepts(@Nullable String authorization) {
        return key(authorization)
                .filter(key -> accepted.isEmpty() || accepted.contains(key))
                .isPresent();
    }

    /** As the accounts list the key; else {@code key-1} for the first key that was seen, {@code key-2} for the next. */
    Caller caller(@Nullable String authorization) {
        return key(authorization).map(KeyHash::of).map(this::callerOf).orElse(Caller.NOBODY);
    }

    private Caller callerOf(KeyHash key) {
        return accounts.get().callerOf(key).orElseGet(() -> unlistedCaller(key));
    }

    private Caller unlistedCaller(KeyHash key) {
        Caller known = unlisted.get(key);
        if (known != null) {
            return known;
        }
        if (unlisted.size() >= MAX_ALIASES) {
            return new Caller(Accounts.DEFAULT, "key-other");
        }
        Caller added = new Caller(Accounts.DEFAULT, "key-" + (unlisted.size() + 1));
        unlisted.put(key, added);
        return added;
    }

    private static Optional<String> key(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        String key = authorization.substring(BEARER.length()).strip();
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }
}

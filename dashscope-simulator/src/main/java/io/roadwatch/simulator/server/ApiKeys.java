package io.roadwatch.simulator.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which keys are taken, and gives each an alias, so that the key itself is never kept. Event loop only. */
final class ApiKeys {

    private static final String BEARER = "Bearer ";
    private static final String UNKNOWN_ALIAS = "none";
    private static final int MAX_ALIASES = 1_000;

    private final Set<String> accepted;
    private final Map<String, String> aliasByHash = new HashMap<>();

    /** @param accepted the only keys that are taken; empty takes every key */
    ApiKeys(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    boolean accepts(@Nullable String authorization) {
        return key(authorization)
                .filter(key -> accepted.isEmpty() || accepted.contains(key))
                .isPresent();
    }

    /** {@code key-1} for the first key that was seen, {@code key-2} for the next; {@code none} without a key. */
    String alias(@Nullable String authorization) {
        return key(authorization).map(this::aliasOf).orElse(UNKNOWN_ALIAS);
    }

    private String aliasOf(String key) {
        String hash = sha256(key);
        String known = aliasByHash.get(hash);
        if (known != null) {
            return known;
        }
        if (aliasByHash.size() >= MAX_ALIASES) {
            return "key-other";
        }
        String alias = "key-" + (aliasByHash.size() + 1);
        aliasByHash.put(hash, alias);
        return alias;
    }

    private static Optional<String> key(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        String key = authorization.substring(BEARER.length()).strip();
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    private static String sha256(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package io.roadwatch.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.input.JsonInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which keys belong to which account. Keys that are listed nowhere belong to the account {@link #DEFAULT}. Holds hashes, so that a
 * key cannot be shown. Immutable.
 */
public final class Accounts {

    /** The account of every key that is not listed. */
    public static final String DEFAULT = "default";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ALIAS_OF_UNLISTED = "key"; // key-1, key-2, ...
    private static final Accounts NONE = new Accounts(Map.of());

    private final Map<KeyHash, Caller> callers;

    private Accounts(Map<KeyHash, Caller> callers) {
        this.callers = callers;
    }

    /** Every key belongs to {@link #DEFAULT}. */
    public static Accounts none() {
        return NONE;
    }

    /**
     * @param keysByAccount the keys of each account, which get the aliases {@code ACCOUNT-1}, {@code ACCOUNT-2}, ... in that order
     * @throws IllegalArgumentException with a sentence that names no key
     */
    public static Accounts of(Map<String, List<String>> keysByAccount) {
        Map<KeyHash, Caller> callers = new LinkedHashMap<>();
        keysByAccount.forEach((account, keys) -> add(callers, account, keys));
        return new Accounts(callers);
    }

    private static void add(Map<KeyHash, Caller> callers, String account, List<String> keys) {
        if (!NAME.matcher(account).matches() || account.equals(ALIAS_OF_UNLISTED)) {
            throw new IllegalArgumentException(
                    "the name of an account has up to 64 letters, digits, dots, underscores and hyphens, and is not 'key'");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("account %s has no key".formatted(account));
        }
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i).strip();
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a key of account %s is blank".formatted(account));
            }
            Caller other = callers.put(KeyHash.of(key), new Caller(account, "%s-%d".formatted(account, i + 1)));
            if (other != null) {
                throw new IllegalArgumentException(
                        "a key is listed twice: under %s and %s".formatted(other.account(), account));
            }
        }
    }

    /**
     * Reads {@code main=key1+key2,second=key3}.
     *
     * @throws IllegalArgumentException with a sentence that names no key
     */
    public static Accounts parse(String text) {
        Map<String, List<String>> keysByAccount = new LinkedHashMap<>();
        for (String account : text.split(",", -1)) {
            int sign = account.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("expected ACCOUNT=KEY+KEY,ACCOUNT=KEY");
            }
            List<String> keys = Arrays.asList(account.substring(sign + 1).split("\\+", -1));
            if (keysByAccount.put(account.substring(0, sign).strip(), keys) != null) {
                throw new IllegalArgumentException("an account is listed twice");
            }
        }
        return of(keysByAccount);
    }

    /**
     * Reads {@code {"accounts":{"main":["key1","key2"]}}}.
     *
     * @throws IllegalArgumentException with a sentence that names no key
     */
    public static Accounts parseJson(String text) {
        JsonNode root = JsonInput.object(text);
        JsonNode accounts = root.path("accounts");
        if (!accounts.isObject() || root.size() != 1) {
            throw new IllegalArgumentException("expected {\"accounts\":{\"main\":[\"key1\",\"key2\"]}}");
        }
        Map<String, List<String>> keysByAccount = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> account : accounts.properties()) {
            keysByAccount.put(account.getKey(), JsonInput.texts(account.getValue(), "the keys of an account"));
        }
        return of(keysByAccount);
    }

    /** Each account with the aliases of its keys, as JSON. */
    public String toJson() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        callers.values()
                .forEach(caller -> aliases.computeIfAbsent(caller.account(), name -> new ArrayList<>())
                        .add(caller.keyAlias()));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode accounts = root.putObject("accounts");
        aliases.forEach((account, keys) -> keys.forEach(accounts.withArray(account)::add));
        return root.toString();
    }

    /** Who calls with that key; empty when it is not listed. */
    public Optional<Caller> callerOf(KeyHash key) {
        return Optional.ofNullable(callers.get(key));
    }

    /** The number of keys, and none of them. */
    @Override
    public String toString() {
        return "Accounts[keys=%d]".formatted(callers.size());
    }
}

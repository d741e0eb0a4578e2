package io.roadwatch.analyzer.llm.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a pool of keys from YAML, of which JSON is a part.
 *
 * <p>All that is wrong with a file is said at once, each with its place, and never with a value: it may be a secret.
 */
public final class KeyPoolFile {

    private static final int MOST_KEYS = 100;
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<String> ROOT_FIELDS = Set.of("accounts", "keys");
    static final Set<String> LIMIT_FIELDS =
            Set.of("requestsPerMinute", "requestsPerSecond", "tokensPerMinute", "tokensPerSecond");
    private static final Set<String> ACCOUNT_FIELDS =
            Set.of("requestsPerMinute", "requestsPerSecond", "tokensPerMinute", "tokensPerSecond", "models");

    private final Defaults defaults;
    private final SecretSource secrets;

    KeyPoolFile(Defaults defaults, SecretSource secrets) {
        this.defaults = defaults;
        this.secrets = secrets;
    }

    /**
     * What counts where the file says nothing.
     *
     * @param endpoint of keys without region and base URL
     */
    public record Defaults(Endpoint endpoint, QuotaLimits limits) {}

    /** @throws IllegalArgumentException with everything that is wrong with the text */
    KeyPool parse(String text) {
        Place root = Place.root(tree(text));
        if (root.isAbsent()) {
            throw new IllegalArgumentException("the key pool is empty");
        }
        root.isObjectOf(ROOT_FIELDS);
        Map<String, QuotaLimits> limits = accounts(root.at("accounts"));
        List<PoolKey> keys = keys(root.at("keys"), limits);
        requireAccountsToBeUsed(root.at("accounts"), keys);
        if (!root.problems().isEmpty()) {
            throw new IllegalArgumentException("the key pool is not valid: " + String.join("; ", root.problems()));
        }
        return new KeyPool(keys, defaults.limits(), limits);
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) { // its message would quote the text
            throw new IllegalArgumentException("the key pool is no YAML, at line %d column %d"
                    .formatted(
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    private static void requireAccountsToBeUsed(Place accounts, List<PoolKey> keys) {
        if (!accounts.node().isObject() || !accounts.problems().isEmpty()) {
            return;
        }
        Set<String> used = keys.stream().map(PoolKey::account).collect(Collectors.toSet());
        int index = 0;
        for (Iterator<String> names = accounts.node().fieldNames(); names.hasNext(); index++) {
            String name = names.next();
            if (!used.contains(name)) {
                accounts.named(name, index).problem("no key belongs to this account");
            }
        }
    }

    private Map<String, QuotaLimits> accounts(Place accounts) {
        Map<String, QuotaLimits> limits = new HashMap<>();
        if (accounts.isAbsent()) {
            return limits;
        }
        if (!accounts.node().isObject()) {
            accounts.problem("must hold accounts by their names");
            return limits;
        }
        int index = 0;
        for (Iterator<String> names = accounts.node().fieldNames(); names.hasNext(); index++) {
            String name = names.next();
            Place account = accounts.named(name, index);
            if (account.isObjectOf(ACCOUNT_FIELDS)) {
                QuotaLimits ofAccount = limits(account, defaults.limits());
                limits.put(name, ofAccount);
                models(account.at("models"), name, ofAccount, limits);
            }
        }
        return limits;
    }

    private static void models(Place models, String account, QuotaLimits usual, Map<String, QuotaLimits> limits) {
        if (models.isAbsent() || !models.node().isObject()) {
            if (!models.isAbsent()) {
                models.problem("must hold models by their names");
            }
            return;
        }
        int index = 0;
        for (Iterator<String> names = models.node().fieldNames(); names.hasNext(); index++) {
            String name = names.next();
            Place model = models.named(name, index);
            if (model.isObjectOf(LIMIT_FIELDS)) {
                limits.put(account + "/" + name, limits(model, usual));
            }
        }
    }

    static QuotaLimits limits(Place place, QuotaLimits usual) {
        return new QuotaLimits(
                (int) place.at("requestsPerMinute").number(usual.requestsPerMinute(), 1, 1_000_000),
                (int) place.at("requestsPerSecond").number(usual.requestsPerSecond(), 1, 100_000),
                place.at("tokensPerMinute").number(usual.tokensPerMinute(), 1, 10_000_000_000L),
                place.at("tokensPerSecond").number(usual.tokensPerSecond(), 1, 1_000_000_000L));
    }

    private List<PoolKey> keys(Place keys, Map<String, QuotaLimits> limits) {
        if (!keys.node().isArray() || keys.node().isEmpty() || keys.node().size() > MOST_KEYS) {
            keys.problem("must be a list of 1 to %d keys".formatted(MOST_KEYS));
            return List.of();
        }
        PoolKeyReader reader = new PoolKeyReader(defaults, secrets, limits);
        List<PoolKey> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.node().size(); i++) {
            Place place = keys.at(i);
            Optional<PoolKey> key = reader.read(place);
            key.ifPresent(found -> {
                if (!ids.add(found.id())) {
                    place.problem("its id is there already");
                }
                if (!seen.add(found.secret().secret())) {
                    place.problem("its secret is there already under another id");
                }
                read.add(found);
            });
        }
        if (read.stream().noneMatch(PoolKey::enabled) && keys.problems().isEmpty()) {
            keys.problem("none is enabled");
        }
        limits.putAll(reader.limitsOfKeys());
        return read;
    }
}

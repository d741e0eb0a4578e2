package io.roadwatch.analyzer.llm.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one key of the pool file. */
final class PoolKeyReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "account",
            "key",
            "keyEnv",
            "keyFile",
            "region",
            "baseUrl",
            "models",
            "limits",
            "weight",
            "priority",
            "enabled");
    private final KeyPoolFile.Defaults defaults;
    private final SecretSource secrets;
    private final Map<String, QuotaLimits> ofAccounts;
    private final Map<String, QuotaLimits> ofKeys = new HashMap<>();

    PoolKeyReader(KeyPoolFile.Defaults defaults, SecretSource secrets, Map<String, QuotaLimits> ofAccounts) {
        this.defaults = defaults;
        this.secrets = secrets;
        this.ofAccounts = Map.copyOf(ofAccounts);
    }

    /** Limits that keys brought along for their accounts. */
    Map<String, QuotaLimits> limitsOfKeys() {
        return ofKeys;
    }

    Optional<PoolKey> read(Place place) {
        int problemsBefore = place.problems().size();
        if (place.isAbsent() || !place.isObjectOf(FIELDS)) {
            place.problem("must be a key with its fields");
            return Optional.empty();
        }
        String id = name(place.at("id"), "");
        String account = name(place.at("account"), KeyPool.SINGLE);
        Optional<ApiKey> secret = secret(place);
        Endpoint endpoint = endpoint(place);
        List<String> models = place.at("models").texts();
        limits(place.at("limits"), account, models);
        int weight = (int) place.at("weight").number(1, 1, 1_000);
        int priority = (int) place.at("priority").number(1, 0, 1_000);
        boolean enabled = place.at("enabled").flag(true);
        if (place.problems().size() > problemsBefore || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PoolKey(id, secret.get(), account, endpoint, Set.copyOf(models), weight, priority, enabled));
    }

    private static String name(Place place, String usual) {
        if (place.isAbsent() && !usual.isEmpty()) {
            return usual;
        }
        Optional<String> name = place.text();
        if (name.isEmpty() || !ID.matcher(name.get()).matches()) {
            place.problem("must be a name of at most 40 letters, digits, points, dashes; it becomes a label");
            return usual;
        }
        return name.get();
    }

    private Optional<ApiKey> secret(Place place) {
        List<Place> sources = List.of("key", "keyEnv", "keyFile").stream()
                .map(place::at)
                .filter(source -> !source.isAbsent())
                .toList();
        if (sources.size() != 1) {
            place.problem("needs exactly one of key, keyEnv, keyFile");
            return Optional.empty();
        }
        Place source = sources.get(0);
        try {
            Optional<ApiKey> secret = source.text().flatMap(text -> ApiKey.of(secrets.read(source.path(), text)));
            if (secret.isEmpty()) {
                source.problem("holds, or leads to, no key");
            }
            return secret;
        } catch (IllegalArgumentException e) {
            source.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Endpoint endpoint(Place place) {
        Place region = place.at("region");
        Place baseUrl = place.at("baseUrl");
        if (!region.isAbsent() && !baseUrl.isAbsent()) {
            place.problem("has both region and baseUrl");
        }
        if (!region.isAbsent()) {
            Optional<Region> named = region.text().flatMap(Region::named);
            if (named.isEmpty()) {
                region.problem("must be one of %s; for others say baseUrl".formatted(Region.names()));
            }
            return named.map(Region::endpoint).orElse(defaults.endpoint());
        }
        try {
            return baseUrl.text().map(Endpoint::parse).orElse(defaults.endpoint());
        } catch (IllegalArgumentException e) {
            baseUrl.problem("is no address of an LLM: it must be http(s)://host/path without user, ? and #");
            return defaults.endpoint();
        }
    }

    /** Quotas belong to accounts; a key may bring those of its account along, but no two may contradict. */
    private void limits(Place limits, String account, List<String> models) {
        if (limits.isAbsent() || !limits.isObjectOf(KeyPoolFile.LIMIT_FIELDS)) {
            return;
        }
        QuotaLimits usual = ofAccounts.getOrDefault(account, defaults.limits());
        QuotaLimits read = KeyPoolFile.limits(limits, usual);
        List<String> names = models.isEmpty()
                ? List.of(account)
                : models.stream().map(model -> account + "/" + model).toList();
        for (String name : names) {
            QuotaLimits other = ofAccounts.getOrDefault(name, ofKeys.getOrDefault(name, read));
            if (!other.equals(read)) {
                limits.problem("contradict others of the same account; quotas belong to accounts, say them there");
                return;
            }
            ofKeys.put(name, read);
        }
    }
}

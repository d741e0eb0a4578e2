package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a JSON object by what their names mean: {@code riskLevel}, {@code risk_level} and {@code Risk Level} are one.
 * Of names that mean the same, the first counts.
 */
record Fields(Map<String, JsonNode> byName) {

    static Fields of(JsonNode object) {
        Map<String, JsonNode> byName = new HashMap<>();
        object.properties().forEach(field -> byName.putIfAbsent(normal(field.getKey()), field.getValue()));
        return new Fields(byName);
    }

    /** The first of the fields that is there and not null; else a missing node. */
    JsonNode get(String... normalNames) {
        for (String name : normalNames) {
            JsonNode value = byName.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    boolean hasAny(String... normalNames) {
        return !get(normalNames).isMissingNode();
    }

    private static String normal(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}

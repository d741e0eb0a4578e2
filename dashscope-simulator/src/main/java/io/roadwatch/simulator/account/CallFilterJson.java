package io.roadwatch.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters as fields of a JSON object, each of which may be left out: {@code model}, {@code account}, {@code key} (an alias), {@code turn}. */
public final class CallFilterJson {

    /** The fields that belong to a filter. */
    public static final List<String> FIELDS = List.of("model", "account", "key", "turn");

    private CallFilterJson() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong */
    public static CallFilter parse(JsonNode node) {
        return new CallFilter(text(node, "model"), text(node, "account"), text(node, "key"), turn(node));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new IllegalArgumentException("%s must be a text that is not blank".formatted(field));
        }
        return value.asText();
    }

    private static @Nullable Turn turn(JsonNode node) {
        String name = text(node, "turn");
        if (name == null) {
            return null;
        }
        return Arrays.stream(Turn.values())
                .filter(turn -> turn.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("turn is first or repair, got '%s'".formatted(name)));
    }

    /** Adds what {@link #parse} reads. */
    public static void write(CallFilter filter, ObjectNode node) {
        Turn turn = filter.turn();
        put(node, "model", filter.model());
        put(node, "account", filter.account());
        put(node, "key", filter.keyAlias());
        put(node, "turn", turn == null ? null : turn.wireName());
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}

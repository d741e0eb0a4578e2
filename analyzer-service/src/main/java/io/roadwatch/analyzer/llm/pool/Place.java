package io.roadwatch.analyzer.llm.pool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the pool file, and what is wrong with it. Every problem is collected, so that a file is mended in one go; none
 * repeats a value, which may be a secret in the wrong place.
 *
 * @param path where it is, e.g. {@code keys[2]}
 */
record Place(String path, JsonNode node, List<String> problems) {

    static Place root(JsonNode node) {
        return new Place("", node, new ArrayList<>());
    }

    Place at(String field) {
        return new Place(path.isEmpty() ? field : path + "." + field, node.path(field), problems);
    }

    /**
     * A field whose name somebody chose. It is not repeated, for it may be a secret in the wrong place: the path has its number,
     * from 0.
     */
    Place named(String name, int index) {
        return new Place("%s[%d]".formatted(path, index), node.path(name), problems);
    }

    Place at(int index) {
        return new Place("%s[%d]".formatted(path, index), node.path(index), problems);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    void problem(String what) {
        problems.add(path.isEmpty() ? what : path + ": " + what);
    }

    /** @return whether it is an object, absent or not; fields beyond the known ones are problems */
    boolean isObjectOf(Set<String> known) {
        if (isAbsent()) {
            return true;
        }
        if (!node.isObject()) {
            problem("must hold fields");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem("unknown field%s; known are %s"
                        .formatted(
                                shown(name),
                                String.join(", ", known.stream().sorted().toList())));
            }
        });
        return true;
    }

    Optional<String> text() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.asText().isBlank()) {
            problem("must be a text; write quotes around a number");
            return Optional.empty();
        }
        return Optional.of(node.asText().strip());
    }

    long number(long usual, long least, long most) {
        if (isAbsent()) {
            return usual;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            problem("must be a whole number from %d to %d".formatted(least, most));
            return usual;
        }
        return node.asLong();
    }

    boolean flag(boolean usual) {
        if (isAbsent()) {
            return usual;
        }
        if (!node.isBoolean()) {
            problem("must be true or false");
        }
        return node.asBoolean(usual);
    }

    List<String> texts() {
        if (isAbsent()) {
            return List.of();
        }
        if (!node.isArray()) {
            problem("must be a list");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            at(i).text().ifPresent(texts::add);
        }
        return texts;
    }

    /** A field's name is shown only if it cannot be a secret that slipped. */
    private static String shown(String name) {
        return name.matches("[A-Za-z]{1,24}") ? " " + name : "";
    }
}

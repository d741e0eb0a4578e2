package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The objects that a result names: a list of ids, one text with separators, or a single id.
 *
 * @param known positions in the request's detections, distinct
 * @param unknown what was named as an id and is that of no object, as it was written; the first few
 */
record NamedObjects(List<Integer> known, List<String> unknown) {

    private static final int MOST_UNKNOWN = Fault.MOST_VALUES;

    static NamedObjects read(JsonNode value, int detectionCount, ParseNotes notes) {
        Set<Integer> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (JsonNode named : named(value)) {
            OptionalInt id = LooseValue.integer(named);
            if (id.isPresent() && id.getAsInt() >= 0 && id.getAsInt() < detectionCount) {
                known.add(id.getAsInt());
                continue;
            }
            notes.add(ParseNote.OBJECT_UNKNOWN);
            if (unknown.size() < MOST_UNKNOWN && (id.isPresent() || isWhole(LooseValue.decimal(named)))) {
                unknown.add(Fault.shortened(named.asText()));
            }
        }
        return new NamedObjects(List.copyOf(known), List.copyOf(unknown));
    }

    private static Iterable<JsonNode> named(JsonNode value) {
        if (value.isArray()) {
            return () -> StreamSupport.stream(value.spliterator(), false)
                    .map(NamedObjects::idOf)
                    .iterator();
        }
        if (value.isTextual()) {
            return () -> Arrays.stream(value.textValue().split("[;；、,，\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> (JsonNode) TextNode.valueOf(part))
                    .iterator();
        }
        return value.isMissingNode() ? List.of() : List.of(idOf(value));
    }

    private static JsonNode idOf(JsonNode element) {
        return element.isObject() ? Fields.of(element).get("id", "objectid") : element;
    }

    private static boolean isWhole(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
    }
}

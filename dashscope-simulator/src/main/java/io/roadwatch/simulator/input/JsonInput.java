package io.roadwatch.simulator.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks JSON that people wrote. Stateless; any thread. */
public final class JsonInput {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonInput() {}

    /** @throws IllegalArgumentException if the text is not one JSON object in which every name is there once */
    public static JsonNode object(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON: see line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("expected a JSON object");
        }
        return root;
    }

    /** @throws IllegalArgumentException if the object has any other field */
    public static void onlyFields(JsonNode object, List<String> known) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                throw new IllegalArgumentException(
                        "unknown field '%s': known are %s".formatted(field.getKey(), String.join(", ", known)));
            }
        }
    }

    /** @throws IllegalArgumentException if the field is there and is not a whole number */
    public static long wholeNumber(JsonNode object, String field, long whenAbsent) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return whenAbsent;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("%s must be a whole number, got %s".formatted(field, value));
        }
        return value.longValue();
    }

    /** @throws IllegalArgumentException if the field is there and is not a number */
    public static double number(JsonNode object, String field, double whenAbsent) {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !value.isNumber()) {
            throw new IllegalArgumentException("%s must be a number, got %s".formatted(field, value));
        }
        return value.asDouble(whenAbsent);
    }

    /** @throws IllegalArgumentException if the value is not a list of texts that are not blank */
    public static List<String> texts(JsonNode value, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isTextual() || one.asText().isBlank()) {
                throw new IllegalArgumentException("%s must be a list of texts that are not blank".formatted(name));
            }
            texts.add(one.asText());
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException("%s must be a list of texts that are not blank".formatted(name));
        }
        return texts;
    }
}

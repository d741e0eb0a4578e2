package io.roadwatch.detector.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.roadwatch.detector.source.StreamSpec.WireId;

/**
 * How this package reads and writes JSON. A mapper of its own, because the wire form is a contract and must not follow
 * settings that somebody makes for REST.
 */
final class WireJson {

    /**
     * Writes plain ASCII: one Chinese character would make the Java string of a whole message, pictures included, twice as
     * large in memory and much slower to encode.
     */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WireJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The camera id in the JSON type in which it came. */
    static JsonNode idNode(WireId id) {
        if (id instanceof WireId.Number number) {
            return JsonNodeFactory.instance.numberNode(number.value());
        }
        return JsonNodeFactory.instance.textNode(((WireId.Text) id).value());
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e); // it was made in memory
        }
    }
}

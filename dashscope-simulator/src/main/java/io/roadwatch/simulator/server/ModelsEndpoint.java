package io.roadwatch.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The body of {@code GET /models}. */
final class ModelsEndpoint {

    private static final long CREATED_SECONDS = 1_735_689_600; // 2025-01-01: nobody reads it, but the vendor sends one

    private ModelsEndpoint() {}

    static ObjectNode body(Set<String> models) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("object", "list");
        ArrayNode data = body.putArray("data");
        models.stream()
                .sorted()
                .forEach(model -> data.addObject()
                        .put("id", model)
                        .put("object", "model")
                        .put("created", CREATED_SECONDS)
                        .put("owned_by", "simulator"));
        return body;
    }
}

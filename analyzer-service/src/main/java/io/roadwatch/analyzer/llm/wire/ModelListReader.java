package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the answer of {@code GET /models}. */
final class ModelListReader {

    private final ReplyBody bodies;

    ModelListReader(ReplyBody bodies) {
        this.bodies = bodies;
    }

    /** @throws AttemptException if the reply is an error or no list */
    Set<String> read(Response reply) {
        JsonNode body = bodies.ofSuccess(reply);
        if (!body.path("data").isArray()) {
            throw Failures.malformed(Tokens.NONE, "the list of models is not in the usual form");
        }
        Set<String> names = new LinkedHashSet<>();
        body.path("data").forEach(model -> names.add(model.path("id").asText("")));
        names.remove("");
        return names;
    }
}

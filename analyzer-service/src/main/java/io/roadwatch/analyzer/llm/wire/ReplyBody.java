package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.roadwatch.analyzer.llm.reaction.ErrorTable;
import io.roadwatch.analyzer.llm.reaction.VendorError;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a reply as JSON, whatever its content type says, and knows what an error means. */
record ReplyBody(ObjectMapper json, ErrorTable errors) {

    /**
     * The body of a reply that is no error; a missing node for what is no JSON.
     *
     * @throws AttemptException of a reply that is an error
     */
    JsonNode ofSuccess(Response reply) {
        JsonNode body = tree(reply);
        if (reply.getStatus() >= 200 && reply.getStatus() <= 299) {
            return body;
        }
        VendorError error = VendorError.of(reply.getStatus(), body);
        throw new AttemptException(
                errors.react(error, retryAfter(reply)),
                "the LLM answered %d %s".formatted(error.status(), error.code()).strip());
    }

    private JsonNode tree(Response reply) {
        if (!(reply.getEntity() instanceof InputStream body)) {
            return MissingNode.getInstance();
        }
        try (body) {
            return json.readTree(body); // not by the REST client, which would trust the content type
        } catch (IOException e) { // no JSON; its message would quote the answer
            return MissingNode.getInstance();
        }
    }

    /** The vendor documents no Retry-After, but a proxy before it may send one. Only the form in seconds is heard. */
    private static Duration retryAfter(Response reply) {
        return ReplyReader.header(reply, "Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}

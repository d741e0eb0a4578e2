package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Makes of an HTTP reply either what the model said, or an {@link AttemptException} that says what is wrong with it. */
final class ReplyReader {

    /** Stand-ins for the vendor name themselves with this header. */
    static final String SIMULATOR_HEADER = "x-roadwatch-simulator";

    /** The vendor cuts off an answer after 180 s and says so with status 200 and this header. */
    private static final String PARTIAL_HEADER = "x-dashscope-partialresponse";

    private final ObjectMapper json;
    private final String askedModel;

    ReplyReader(ObjectMapper json, String askedModel) {
        this.json = json;
        this.askedModel = askedModel;
    }

    /** @throws AttemptException if the reply is an error or not usable */
    LlmCall read(Response reply, Duration latency, int attempt) {
        if (reply.getStatus() < 200 || reply.getStatus() > 299) {
            throw withRetryAfter(ErrorReply.of(reply.getStatus(), tree(reply)).toException(), reply);
        }
        JsonNode body = tree(reply);
        if (body.isMissingNode()) {
            throw AttemptException.malformed("the LLM's answer is not JSON");
        }
        requireComplete(reply, body);
        JsonNode usage = body.path("usage");
        return new LlmCall(
                answeringModel(body),
                "v2",
                latency.toNanos() / 1e9,
                attempt,
                new LlmUsage(
                        Math.max(0, usage.path("prompt_tokens").asInt(0)),
                        Math.max(0, usage.path("completion_tokens").asInt(0))),
                new LlmTiming(0, null, null, latency.toNanos() / 1e9),
                header(reply, "x-request-id").orElse(null),
                header(reply, SIMULATOR_HEADER).isPresent(),
                text(body));
    }

    private static void requireComplete(Response reply, JsonNode body) {
        if (header(reply, PARTIAL_HEADER).filter("true"::equalsIgnoreCase).isPresent()) {
            throw AttemptException.malformed("the LLM's answer was cut off by the vendor's time limit");
        }
        String finish = body.at("/choices/0/finish_reason").asText("");
        if (finish.equals("length")) {
            throw AttemptException.malformed("the LLM's answer was cut off by its length limit");
        }
        if (finish.equals("content_filter")) {
            throw new AttemptException(
                    FailureReason.LLM_BLOCKED, RetryAdvice.NEVER, "moderation withheld the LLM's answer");
        }
    }

    private String answeringModel(JsonNode body) {
        String model = body.path("model").asText("");
        return model.isBlank() ? askedModel : model;
    }

    private static String text(JsonNode body) {
        JsonNode content = body.at("/choices/0/message/content");
        StringBuilder text = new StringBuilder();
        if (content.isTextual()) {
            text.append(content.textValue());
        } else {
            content.forEach(part -> text.append(part.path("text").asText("")));
        }
        if (text.toString().isBlank()) {
            throw AttemptException.malformed("the LLM's answer holds no text");
        }
        return text.toString();
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

    private static Optional<String> header(Response reply, String name) {
        return Optional.ofNullable(reply.getHeaderString(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The vendor documents no Retry-After, but a proxy before it may send one. Only the form in seconds is heard. */
    private static AttemptException withRetryAfter(AttemptException failure, Response reply) {
        return header(reply, "Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(pause -> failure.withAdvice(failure.advice().notBeforeEither(pause)))
                .orElse(failure);
    }
}

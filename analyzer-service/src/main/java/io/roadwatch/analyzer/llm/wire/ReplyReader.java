package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Makes of an HTTP reply either what the model said, or an {@link AttemptException} that says what is wrong with it. */
final class ReplyReader {

    /** Stand-ins for the vendor name themselves with this header. */
    static final String SIMULATOR_HEADER = "x-roadwatch-simulator";

    /** The vendor cuts off an answer after 180 s and says so with status 200 and this header. */
    private static final String PARTIAL_HEADER = "x-dashscope-partialresponse";

    /** The vendor's own time, in milliseconds. */
    private static final String VENDOR_TIME_HEADER = "req-cost-time";

    private final ReplyBody bodies;

    ReplyReader(ReplyBody bodies) {
        this.bodies = bodies;
    }

    /** @throws AttemptException if the reply is an error or not usable */
    Reply read(Response reply, String askedModel, Duration latency) {
        JsonNode body = bodies.ofSuccess(reply);
        if (body.isMissingNode()) {
            throw Failures.malformed(Tokens.NONE, "the LLM's answer is not JSON");
        }
        Tokens tokens = tokens(body);
        requireComplete(reply, body, tokens);
        String model = body.path("model").asText("");
        return new Reply(
                model.isBlank() ? askedModel : model,
                text(body, tokens),
                tokens,
                latency,
                vendorTime(reply, latency),
                header(reply, "x-request-id"),
                header(reply, SIMULATOR_HEADER).isPresent());
    }

    private static void requireComplete(Response reply, JsonNode body, Tokens tokens) {
        if (header(reply, PARTIAL_HEADER).filter("true"::equalsIgnoreCase).isPresent()) {
            throw Failures.cutOff(tokens, "the vendor's time limit");
        }
        String finish = body.at("/choices/0/finish_reason").asText("");
        if (finish.equals("length")) {
            throw Failures.cutOff(tokens, "its length limit");
        }
        if (finish.equals("content_filter")) {
            throw Failures.blocked(tokens);
        }
    }

    private static Tokens tokens(JsonNode body) {
        JsonNode usage = body.path("usage");
        return new Tokens(
                Math.max(0, usage.path("prompt_tokens").asInt(0)),
                Math.max(0, usage.path("completion_tokens").asInt(0)));
    }

    private static String text(JsonNode body, Tokens tokens) {
        JsonNode content = body.at("/choices/0/message/content");
        StringBuilder text = new StringBuilder();
        if (content.isTextual()) {
            text.append(content.textValue());
        } else {
            content.forEach(part -> text.append(part.path("text").asText("")));
        }
        if (text.toString().isBlank()) {
            throw Failures.malformed(tokens, "the LLM's answer holds no text");
        }
        return text.toString();
    }

    /** No longer than the whole call: the vendor's clock is not ours. */
    private static Optional<Duration> vendorTime(Response reply, Duration latency) {
        return header(reply, VENDOR_TIME_HEADER)
                .filter(value -> value.matches("\\d{1,7}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .map(vendor -> vendor.compareTo(latency) > 0 ? latency : vendor);
    }

    static Optional<String> header(Response reply, String name) {
        return Optional.ofNullable(reply.getHeaderString(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}

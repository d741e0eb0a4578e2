package io.roadwatch.simulator.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the model says.
 *
 * @param finishReason {@code stop}, or {@code length} for an answer that was cut
 * @param asParts the content comes as a list of parts instead of a text
 * @param partialResponse the vendor cut the call and says so in a header
 */
public record ChatAnswer(String content, String finishReason, boolean asParts, boolean partialResponse) {

    /** A whole, well-formed answer. */
    public static ChatAnswer of(String content) {
        return new ChatAnswer(content, "stop", false, false);
    }

    public ChatAnswer withContent(String other) {
        return new ChatAnswer(other, finishReason, asParts, partialResponse);
    }

    /** The body of the response. */
    public ObjectNode body(String requestId, String model, PromptTokens promptTokens, long createdSeconds) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", "chatcmpl-" + requestId);
        body.put("object", "chat.completion");
        body.put("created", createdSeconds);
        body.put("model", model);
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0);
        choice.set("message", message());
        choice.put("finish_reason", finishReason);
        choice.putNull("logprobs");
        body.set("usage", usage(promptTokens));
        body.putNull("system_fingerprint");
        return body;
    }

    private ObjectNode message() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("role", "assistant");
        if (asParts) {
            message.putArray("content").addObject().put("type", "text").put("text", content);
        } else {
            message.put("content", content);
        }
        return message;
    }

    /** What the answer costs, estimated. */
    public int completionTokens() {
        return TextTokens.estimate(content);
    }

    private ObjectNode usage(PromptTokens promptTokens) {
        int completionTokens = completionTokens();
        ObjectNode usage = JsonNodeFactory.instance.objectNode();
        usage.put("prompt_tokens", promptTokens.total());
        usage.put("completion_tokens", completionTokens);
        usage.put("total_tokens", promptTokens.total() + completionTokens);
        usage.putObject("prompt_tokens_details")
                .put("image_tokens", promptTokens.imageTokens())
                .put("text_tokens", promptTokens.textTokens())
                .put("cached_tokens", 0);
        return usage;
    }
}

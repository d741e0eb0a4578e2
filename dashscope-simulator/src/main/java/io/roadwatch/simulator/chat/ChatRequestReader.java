package io.roadwatch.simulator.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a chat request. Stateless; any thread. */
public final class ChatRequestReader {

    /** A picture is one JSON string, longer than what Jackson takes by default. */
    private static final StreamReadConstraints LONG_STRINGS = StreamReadConstraints.builder()
            .maxStringLength(RequestLimits.MAX_BODY_BYTES)
            .build();

    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().streamReadConstraints(LONG_STRINGS).build());

    private ChatRequestReader() {}

    public static Reading read(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (IOException e) {
            return unreadable("The request body is not valid JSON.");
        }
        if (!root.isObject()) {
            return unreadable("The request body must be a JSON object.");
        }
        if (!root.path("model").isTextual() || root.path("model").asText().isBlank()) {
            return unreadable("you must provide a model parameter");
        }
        if (!root.path("messages").isArray() || root.path("messages").isEmpty()) {
            return unreadable("'messages' is required and must hold at least one message.");
        }
        return request(root);
    }

    private static Reading request(JsonNode root) {
        Conversation conversation = new Conversation();
        for (JsonNode message : root.path("messages")) {
            JsonNode content = message.path("content");
            switch (message.path("role").asText()) {
                case "system" -> conversation.system(texts(content));
                case "user" -> conversation.user(texts(content), images(content));
                case "assistant" -> conversation.assistant(texts(content));
                default -> {
                    return unreadable("'role' of a message must be system, user or assistant.");
                }
            }
        }
        if (conversation.isWithoutQuestion()) {
            return unreadable("'messages' must hold a user message with content.");
        }
        return new Reading.Read(conversation.request(root.path("model").asText(), options(root)));
    }

    private static ChatRequest.Options options(JsonNode root) {
        return new ChatRequest.Options(
                root.path("response_format").path("type").asText().equals("json_object"),
                root.path("enable_thinking").asBoolean(),
                root.path("stream").asBoolean());
    }

    private static List<String> texts(JsonNode content) {
        if (content.isTextual()) {
            return List.of(content.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            if (part.path("text").isTextual()) {
                texts.add(part.path("text").asText());
            }
        }
        return texts;
    }

    private static List<String> images(JsonNode content) {
        List<String> images = new ArrayList<>();
        for (JsonNode part : content) {
            JsonNode url = part.path("image_url").path("url");
            if (url.isTextual()) {
                images.add(url.asText());
            }
        }
        return images;
    }

    private static Reading unreadable(String message) {
        return new Reading.Unreadable(VendorError.invalidRequest(message));
    }
}

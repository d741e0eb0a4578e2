package io.roadwatch.simulator.chat;

import java.util.List;

/**
 * What somebody asks the model.
 *
 * @param systemText the standing instruction; empty when there is none
 * @param texts the text parts of the last user message, in order
 * @param imageUris addresses or data URIs of its pictures, in order
 */
public record ChatRequest(
        String model, String systemText, List<String> texts, List<String> imageUris, Options options) {

    public ChatRequest {
        texts = List.copyOf(texts);
        imageUris = List.copyOf(imageUris);
    }

    /**
     * @param jsonMode {@code response_format} asks for a JSON object
     * @param thinking {@code enable_thinking} is there and true
     * @param stream {@code stream} is true
     */
    public record Options(boolean jsonMode, boolean thinking, boolean stream) {}
}

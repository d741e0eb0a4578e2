package io.roadwatch.simulator.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody asks the model.
 *
 * @param systemText the standing instruction; empty when there is none
 * @param texts the text parts of the first user message, which is the question, in order
 * @param imageUris addresses or data URIs of all pictures, in order
 * @param later the text parts of the messages after the question, in order
 */
public record ChatRequest(
        String model, String systemText, List<String> texts, List<String> imageUris, Later later, Options options) {

    public ChatRequest {
        texts = List.copyOf(texts);
        imageUris = List.copyOf(imageUris);
    }

    /** Every text but the standing instruction. */
    public List<String> allTexts() {
        return Stream.concat(texts.stream(), later.texts().stream()).toList();
    }

    /**
     * What came after the question.
     *
     * @param repair an answer of the model is there, and the user asks again
     */
    public record Later(List<String> texts, boolean repair) {

        /** Nothing: the question is all there is. */
        public static final Later NOTHING = new Later(List.of(), false);

        public Later {
            texts = List.copyOf(texts);
        }
    }

    /**
     * @param jsonMode {@code response_format} asks for a JSON object
     * @param thinking {@code enable_thinking} is there and true
     * @param stream {@code stream} is true
     */
    public record Options(boolean jsonMode, boolean thinking, boolean stream) {}
}

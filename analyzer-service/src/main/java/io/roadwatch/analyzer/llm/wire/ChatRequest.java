package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.roadwatch.analyzer.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Body of {@code POST /chat/completions}, as DashScope takes it. There is no {@code max_tokens}: with JSON answers it only
 * cuts them off.
 *
 * @param enableThinking false, because newer models think by default and then refuse JSON answers
 */
record ChatRequest(
        String model,
        List<Message> messages,
        @JsonProperty("response_format") Format responseFormat,
        @JsonProperty("enable_thinking") boolean enableThinking,
        double temperature) {

    static ChatRequest of(Prompt prompt, String model, double temperature) {
        List<Message> messages = new ArrayList<>();
        messages.add(new Message("system", prompt.system()));
        messages.add(new Message(
                "user", prompt.parts().stream().map(ChatRequest::part).toList()));
        Prompt.FollowUp followUp = prompt.followUp();
        if (followUp != null) {
            messages.add(new Message("assistant", followUp.answer()));
            messages.add(new Message("user", followUp.correction()));
        }
        return new ChatRequest(model, messages, Format.JSON, false, temperature);
    }

    private static Part part(Prompt.Part part) {
        if (part instanceof Prompt.Part.Text text) {
            return new TextPart("text", text.text());
        }
        Prompt.Part.Picture picture = (Prompt.Part.Picture) part; // the only other one, as the interface is sealed
        return new ImagePart("image_url", new ImageUrl(picture.jpeg()));
    }

    /** @param content a text, or a list of {@link Part} */
    record Message(String role, Object content) {}

    sealed interface Part {}

    record TextPart(String type, String text) implements Part {}

    record ImagePart(String type, @JsonProperty("image_url") ImageUrl imageUrl) implements Part {}

    /** @param url a JPEG file, written as a data URI */
    record ImageUrl(@JsonSerialize(using = DataUri.class) byte[] url) {}

    record Format(String type) {

        static final Format JSON = new Format("json_object");
    }
}

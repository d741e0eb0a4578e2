package io.roadwatch.simulator.chat;

import java.util.ArrayList;
import java.util.List;

/** The messages of a request, as they are read one after the other. Not thread-safe. */
final class Conversation {

    private final StringBuilder system = new StringBuilder();
    private final List<String> question = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private boolean asked;
    private boolean answered;
    private boolean askedAgain;

    void system(List<String> texts) {
        texts.forEach(system::append);
    }

    void user(List<String> texts, List<String> imageUris) {
        (asked ? later : question).addAll(texts);
        images.addAll(imageUris);
        asked |= !texts.isEmpty() || !imageUris.isEmpty();
        askedAgain |= answered;
    }

    /** An answer before the first question is an example and no answer to it. */
    void assistant(List<String> texts) {
        later.addAll(texts);
        answered |= asked;
    }

    boolean isWithoutQuestion() {
        return !asked;
    }

    ChatRequest request(String model, ChatRequest.Options options) {
        return new ChatRequest(
                model, system.toString(), question, images, new ChatRequest.Later(later, askedAgain), options);
    }
}

package io.roadwatch.simulator.chat;

import java.util.List;

/** What a request costs: pictures exactly as the vendor counts them, text estimated. */
public record PromptTokens(int imageTokens, int textTokens) {

    static PromptTokens of(ChatRequest request, List<Picture> pictures) {
        int images =
                pictures.stream().mapToInt(picture -> picture.size().tokens()).sum();
        int texts = request.allTexts().stream().mapToInt(TextTokens::estimate).sum();
        return new PromptTokens(images, texts + TextTokens.estimate(request.systemText()));
    }

    public int total() {
        return imageTokens + textTokens;
    }
}

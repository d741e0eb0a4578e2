package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.pace.ImageTokens;
import io.roadwatch.analyzer.llm.pace.TextTokens;
import io.roadwatch.analyzer.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * What a call will use up, by the vendor's own arithmetic for pictures and a guess on the high side for text.
 *
 * @param prompt tokens that the model reads
 * @param completion tokens that it writes
 */
record TokenEstimate(int prompt, int completion) {

    static TokenEstimate of(Prompt prompt, int completion) {
        int tokens = TextTokens.estimate(prompt.system());
        for (Prompt.Part part : prompt.parts()) {
            if (part instanceof Prompt.Part.Picture picture) {
                tokens += ImageTokens.of(picture.widthPx(), picture.heightPx());
            } else if (part instanceof Prompt.Part.Text text) {
                tokens += TextTokens.estimate(text.text());
            }
        }
        Prompt.@Nullable FollowUp followUp = prompt.followUp();
        if (followUp != null) {
            tokens += TextTokens.estimate(followUp.answer()) + TextTokens.estimate(followUp.correction());
        }
        return new TokenEstimate(tokens, completion);
    }

    int total() {
        return prompt + completion;
    }
}

package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the LLM used up, and the answer that it corrects.
 *
 * @param promptTokens as the vendor reported them; 0 where it did not
 * @param completionTokens as the vendor reported them; 0 where it did not
 * @param cost in {@code currency}, by the configured price table; absent for a model without a price
 * @param currency e.g. {@code CNY}; absent with the cost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LlmUsage(
        int promptTokens,
        int completionTokens,
        @Nullable Double cost,
        @Nullable String currency) {

    public LlmUsage {
        Require.atLeast("promptTokens", 0, promptTokens);
        Require.atLeast("completionTokens", 0, completionTokens);
        if (cost != null) {
            Require.notNegative("cost", cost);
        }
    }

    /** Tokens of a model without a price. */
    public LlmUsage(int promptTokens, int completionTokens) {
        this(promptTokens, completionTokens, null, null);
    }
}

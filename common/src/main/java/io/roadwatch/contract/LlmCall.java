package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict was obtained.
 *
 * @param model the model that answered
 * @param latencySeconds time of the attempt that succeeded
 * @param attempts HTTP calls made, the failed ones included; at least 1
 * @param promptTokens as the vendor reported them; 0 where it did not
 * @param completionTokens as the vendor reported them; 0 where it did not
 * @param requestId the vendor's id of the request, where it gave one
 * @param simulated a stand-in answered, not the vendor
 * @param rawText the answer as it came
 */
public record LlmCall(
        String model,
        double latencySeconds,
        int attempts,
        int promptTokens,
        int completionTokens,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId,
        boolean simulated,
        String rawText) {

    public LlmCall {
        Require.text("model", model);
        Require.atLeast("attempts", 1, attempts);
        Require.atLeast("promptTokens", 0, promptTokens);
        Require.atLeast("completionTokens", 0, completionTokens);
    }
}

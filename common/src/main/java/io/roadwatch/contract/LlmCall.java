package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict was obtained.
 *
 * @param model the model that answered
 * @param promptVersion which wording of the question was used
 * @param latencySeconds time of the attempt that succeeded
 * @param attempts HTTP calls made, the failed ones included; at least 1
 * @param usage flat on the wire
 * @param requestId the vendor's id of the request, where it gave one
 * @param simulated a stand-in answered, not the vendor
 * @param rawText the answer as it came
 */
public record LlmCall(
        String model,
        String promptVersion,
        double latencySeconds,
        int attempts,
        @JsonUnwrapped LlmUsage usage,
        LlmTiming timing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId,
        boolean simulated,
        String rawText) {

    public LlmCall {
        Require.text("model", model);
        Require.atLeast("attempts", 1, attempts);
    }
}

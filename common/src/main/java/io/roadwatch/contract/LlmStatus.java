package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Answer of {@code GET /api/v1/llm}: whether the analyzer can ask its LLM at all, so that nobody wonders why there are no
 * verdicts.
 *
 * @param enabled {@code llm.enabled}
 * @param keyConfigured an API key is there; says nothing of whether the vendor takes it
 * @param model the model that is asked
 * @param endpoint scheme, host and port of the LLM
 * @param simulated the last answer came from a stand-in, not the vendor
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LlmStatus(boolean enabled, boolean keyConfigured, String model, String endpoint, boolean simulated) {

    public LlmStatus {
        Require.text("model", model);
    }
}

package io.roadwatch.analyzer.llm.reaction;

import java.time.Duration;

/**
 * How long things rest.
 *
 * @param rate after too many requests
 * @param burst after a ramp that was too steep
 * @param minuteQuota after too many tokens per minute
 * @param refusal of an account, a model, or a model for a key, that the vendor refuses as such
 */
public record RestLengths(Duration rate, Duration burst, Duration minuteQuota, Duration refusal) {}

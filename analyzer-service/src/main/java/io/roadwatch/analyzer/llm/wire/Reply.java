package io.roadwatch.analyzer.llm.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * What the model said.
 *
 * @param model that answered, as the vendor names it
 * @param text the answer as it came, not blank
 * @param latency of the whole call
 * @param vendorTime the vendor's own part of it, where it says so
 * @param requestId the vendor's id of the request, where it gave one
 * @param simulated a stand-in answered, not the vendor
 */
public record Reply(
        String model,
        String text,
        Tokens tokens,
        Duration latency,
        Optional<Duration> vendorTime,
        Optional<String> requestId,
        boolean simulated) {}

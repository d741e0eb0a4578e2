package io.roadwatch.simulator.chat;

/** Whether the vendor would take a request. */
public sealed interface Checking {

    /** @param promptTokens what the request costs */
    record Accepted(PromptTokens promptTokens) implements Checking {}

    record Refused(VendorError error) implements Checking {}
}

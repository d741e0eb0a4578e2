package io.roadwatch.detector.handoff;

import com.fasterxml.jackson.databind.JsonNode;

/** What the analyzer says of itself, as far as it does. */
public sealed interface AnalyzerReport {

    /**
     * In its own words.
     *
     * @param llm an object: what it answers to {@code GET /api/v1/llm}
     * @param keys an array: what it answers to {@code GET /api/v1/keys}
     */
    record Reachable(JsonNode llm, JsonNode keys) implements AnalyzerReport {}

    /** @param reason sentences for people: what is wrong, and what to do */
    record Unreachable(String reason) implements AnalyzerReport {}
}

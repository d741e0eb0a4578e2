package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.LlmCall;

/** What the LLM answered ({@link LlmCall#rawText()}) and what it took. */
public record LlmAnswer(LlmCall call) {}

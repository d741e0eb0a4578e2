/**
 * Puts questions to the vision LLM: the policy of models, deadlines, retries and breakers.
 *
 * <p>In: an {@link io.roadwatch.analyzer.llm.LlmQuestion}. Out: an {@link io.roadwatch.analyzer.llm.LlmAnswer}, or an {@link
 * io.roadwatch.analyzer.llm.LlmException} that says why there is none. Called by {@code intake}. The ways of a question: {@code
 * dispatch} gives it a turn with a key and a model, {@code wire} makes the call, {@code reaction} says what a failure means.
 */
@NullMarked
package io.roadwatch.analyzer.llm;

import org.jspecify.annotations.NullMarked;

/**
 * Asks the vision LLM: the only home of DashScope's wire format and of the policy of retries, time limits and breakers.
 *
 * <p>In: a {@link io.roadwatch.analyzer.prompt.Prompt}. Out: an {@link io.roadwatch.analyzer.llm.LlmAnswer}. Called by
 * {@code intake}.
 */
@NullMarked
package io.roadwatch.analyzer.llm;

import org.jspecify.annotations.NullMarked;

/**
 * DashScope's OpenAI-compatible chat API: the only home of its wire format.
 *
 * <p>In: a {@link io.roadwatch.analyzer.prompt.Prompt} and a key. Out: a {@link io.roadwatch.analyzer.llm.wire.Reply}, or an
 * {@link io.roadwatch.analyzer.llm.wire.AttemptException} that says what the failure means. One HTTP call each; nothing is
 * retried here. Called by {@code llm}.
 */
@NullMarked
package io.roadwatch.analyzer.llm.wire;

import org.jspecify.annotations.NullMarked;

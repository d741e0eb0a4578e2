/**
 * Decides which call to the LLM is made next, with which key and which model, and when.
 *
 * <p>In: a {@link io.roadwatch.analyzer.llm.dispatch.Demand} per attempt. Out: a {@link
 * io.roadwatch.analyzer.llm.dispatch.Grant} to make exactly one HTTP call, or a {@link
 * io.roadwatch.analyzer.llm.dispatch.Refusal}. Called by {@code llm}. Plain Java: time and timers are given, so that an hour
 * can be tested in seconds.
 */
@NullMarked
package io.roadwatch.analyzer.llm.dispatch;

import org.jspecify.annotations.NullMarked;

/**
 * Makes a verdict of what the LLM answered, and survives every answer.
 *
 * <p>In: the raw text and the request it answers. Out: a {@link io.roadwatch.analyzer.verdict.ParseOutcome}. Called by
 * {@code intake}. Pure Java but for the JSON parser.
 */
@NullMarked
package io.roadwatch.analyzer.verdict;

import org.jspecify.annotations.NullMarked;

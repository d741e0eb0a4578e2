/**
 * Makes a verdict of what the LLM answered, and survives every answer.
 *
 * <p>In: the raw text and the request it answers. Out: a {@link io.roadwatch.analyzer.verdict.Reading}: how the answer was
 * read, and in what it contradicts the request; after the model was asked once more, or not, a {@link
 * io.roadwatch.analyzer.verdict.Settled}. Called by {@code intake}. Pure Java but for the JSON parser.
 */
@NullMarked
package io.roadwatch.analyzer.verdict;

import org.jspecify.annotations.NullMarked;

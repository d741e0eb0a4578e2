/**
 * What an error of the vendor means: for the question that met it, and for those after it.
 *
 * <p>In: status and code of a reply. Out: a {@link io.roadwatch.analyzer.llm.reaction.Reaction}. Called by {@code llm.wire};
 * carried out by {@code llm} and {@code llm.dispatch}. Plain Java.
 */
@NullMarked
package io.roadwatch.analyzer.llm.reaction;

import org.jspecify.annotations.NullMarked;

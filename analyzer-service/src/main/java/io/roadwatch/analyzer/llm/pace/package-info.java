/**
 * When the next call to one account and model may be made, so that no quota of the vendor is met.
 *
 * <p>In: estimated tokens, and the time in nanoseconds. Out: the earliest time. Called by {@code llm.dispatch}. Plain Java
 * without a clock; confined to whoever holds the lane.
 */
@NullMarked
package io.roadwatch.analyzer.llm.pace;

import org.jspecify.annotations.NullMarked;

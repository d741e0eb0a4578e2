/**
 * Spends money on purpose: what calls cost, how much may be spent, and what is done when it runs short.
 *
 * <p>In: estimates before a call, the vendor's figures after it. Out: a {@link io.roadwatch.analyzer.budget.Spending} per
 * analysis, a {@link io.roadwatch.analyzer.budget.Charge} per call. Called by {@code intake} and {@code llm}. Nothing here
 * waits; the spending of a day is kept in a file by a worker.
 */
@NullMarked
package io.roadwatch.analyzer.budget;

import org.jspecify.annotations.NullMarked;

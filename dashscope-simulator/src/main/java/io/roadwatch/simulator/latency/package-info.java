/**
 * How long the simulated model thinks.
 *
 * <p>In: a distribution as text or as a value. Out: one duration per call. Called by {@code server} and {@code Main}.
 */
@NullMarked
package io.roadwatch.simulator.latency;

import org.jspecify.annotations.NullMarked;

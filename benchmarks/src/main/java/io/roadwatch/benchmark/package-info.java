/**
 * What {@code ./roadwatch bench} runs. Every benchmark measures the packaged services, as users start them, against a limit or a
 * peer in the same run and by turns, so that a noisy machine disturbs both alike; what counts is the ratio.
 */
@NullMarked
package io.roadwatch.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * {@code ./roadwatch up}: which services run with which settings, and what happens from their start to their end.
 *
 * <p>In: the options. Out: a running Roadwatch. Called by {@code Main}.
 */
@NullMarked
package io.roadwatch.launcher.up;

import org.jspecify.annotations.NullMarked;

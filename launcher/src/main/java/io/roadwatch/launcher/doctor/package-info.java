/**
 * What this machine has and lacks.
 *
 * <p>In: the options and the environment. Out: a line per finding. Called by {@code Main}. Changes nothing.
 */
@NullMarked
package io.roadwatch.launcher.doctor;

import org.jspecify.annotations.NullMarked;

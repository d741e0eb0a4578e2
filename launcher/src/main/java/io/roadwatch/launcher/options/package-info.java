/**
 * What the user asks for.
 *
 * <p>In: the command line and the environment. Out: {@link io.roadwatch.launcher.options.Options}, and sentences about what
 * cannot work. Called by {@code Main}.
 */
@NullMarked
package io.roadwatch.launcher.options;

import org.jspecify.annotations.NullMarked;

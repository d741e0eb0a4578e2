/**
 * This machine as the launcher sees it: its terminal, its files and ports, and what answers over HTTP.
 *
 * <p>Called by every other package of the launcher; depends on none.
 */
@NullMarked
package io.roadwatch.launcher.machine;

import org.jspecify.annotations.NullMarked;

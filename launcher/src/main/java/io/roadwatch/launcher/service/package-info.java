/**
 * Processes that the launcher owns.
 *
 * <p>In: what to start. Out: running processes with their logs in files. Called by {@code Up}, which also ends them.
 */
@NullMarked
package io.roadwatch.launcher.service;

import org.jspecify.annotations.NullMarked;

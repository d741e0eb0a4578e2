/**
 * Tells other systems of alerts, by signed HTTP requests that are repeated until they are taken or given up.
 *
 * <p>In: the alerts that an analysis raised, from {@code intake}. Out: one {@code POST} per alert and receiver, and a dead
 * letter for each alert that did not get there. Nobody waits for any of it. {@code api} reads the state.
 */
@NullMarked
package io.roadwatch.analyzer.webhook;

import org.jspecify.annotations.NullMarked;

/**
 * A line per alert.
 *
 * <p>In: messages of the analyzer's WebSocket. Out: lines in the terminal. Started by {@code Up}.
 */
@NullMarked
package io.roadwatch.launcher.alerts;

import org.jspecify.annotations.NullMarked;

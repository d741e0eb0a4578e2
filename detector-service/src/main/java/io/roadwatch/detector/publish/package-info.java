/**
 * Tells subscribers what was seen.
 *
 * <p>In: a {@link io.roadwatch.detector.publish.FrameResult} per analysed frame. Out: WebSocket messages of the contract. Called
 * by {@code pipeline}; a slow subscriber never holds up anybody.
 */
@NullMarked
package io.roadwatch.detector.publish;

import org.jspecify.annotations.NullMarked;

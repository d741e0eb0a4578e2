/**
 * Tells subscribers what was seen.
 *
 * <p>In: a {@link io.roadwatch.detector.publish.FrameResult} per analysed frame, and alerts. Out: WebSocket messages of the
 * contract. Called by {@code pipeline} and by who keeps alerts; a slow subscriber never holds up anybody.
 */
@NullMarked
package io.roadwatch.detector.publish;

import org.jspecify.annotations.NullMarked;

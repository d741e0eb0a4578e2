/**
 * Gives road users an identity over time, and tells how they move: ByteTrack in pure Java, one {@link
 * io.roadwatch.detector.track.ByteTracker} per stream.
 *
 * <p>In: the {@link io.roadwatch.contract.Detection}s of one frame, down to a low confidence, and the frame's stream time.
 * Out: those that are to be reported, with track ids and {@link io.roadwatch.contract.Motion}. Called by {@code pipeline}.
 */
@NullMarked
package io.roadwatch.detector.track;

import org.jspecify.annotations.NullMarked;

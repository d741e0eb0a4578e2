/**
 * Finds road users in a frame: the only home of DJL and ONNX Runtime.
 *
 * <p>In: a {@link io.roadwatch.detector.decode.DecodedFrame}. Out: {@link io.roadwatch.contract.Detection}s in source-frame
 * pixels. Called by {@code pipeline} on its inference threads.
 */
@NullMarked
package io.roadwatch.detector.detect;

import org.jspecify.annotations.NullMarked;

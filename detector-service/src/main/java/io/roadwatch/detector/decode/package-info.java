/**
 * Opens cameras and files and reads their frames: the only home of FFmpeg and of JavaCV.
 *
 * <p>In: a {@link io.roadwatch.detector.source.StreamAddress}. Out: {@link io.roadwatch.detector.decode.DecodedFrame}s, which
 * their taker closes, and pictures in plain Java types. Called by {@code pipeline}.
 */
@NullMarked
package io.roadwatch.detector.decode;

import org.jspecify.annotations.NullMarked;

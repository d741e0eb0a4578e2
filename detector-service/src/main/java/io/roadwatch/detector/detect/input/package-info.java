/**
 * How a frame becomes what a model takes, and how boxes come back: format of the input, colours, scale, fitting.
 *
 * <p>In: a {@link io.roadwatch.detector.decode.DecodedFrame}. Out: planes of numbers in direct memory. Called by {@code
 * detect} on an inference thread; knows no inference engine.
 */
@NullMarked
package io.roadwatch.detector.detect.input;

import org.jspecify.annotations.NullMarked;

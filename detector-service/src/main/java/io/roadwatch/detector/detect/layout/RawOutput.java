package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;

/**
 * One output of a model, as it came.
 *
 * @param info with the shape that it has this time, batch included, and the type that the graph gave it
 * @param values row-major copy on the Java heap, from position 0, converted to floats from whatever number type it had; empty
 *     where it holds no numbers
 */
public record RawOutput(TensorInfo info, FloatBuffer values) {}

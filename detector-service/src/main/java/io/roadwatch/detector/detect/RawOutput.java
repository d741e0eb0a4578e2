package io.roadwatch.detector.detect;

import java.nio.FloatBuffer;

/**
 * One output of a model for one picture, as it came.
 *
 * @param values row-major copy on the Java heap, from position 0; empty where the output does not hold floats
 */
record RawOutput(TensorInfo info, FloatBuffer values) {}

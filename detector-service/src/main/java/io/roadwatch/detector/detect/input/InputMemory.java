package io.roadwatch.detector.detect.input;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Direct memory that a model reads in place; valid until the batch that it belongs to shows other frames.
 *
 * @param count pictures in it, places of a fixed batch that stay unused included
 * @param pictures {@code [count, 3, height, width]}, from position 0 to the limit
 * @param targetSizes {@code [count, 2]}, for models that ask for them
 */
public record InputMemory(
        int count, ByteBuffer pictures, @Nullable Buffer targetSizes) {}

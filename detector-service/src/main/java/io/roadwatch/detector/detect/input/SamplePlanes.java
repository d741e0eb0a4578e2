package io.roadwatch.detector.detect.input;

import java.nio.ByteBuffer;

/** Writes samples as the numbers that a model takes, into memory that it reads in place. Used by one thread. */
interface SamplePlanes {

    /** @param memory direct, in native order, from position 0 */
    static SamplePlanes over(ByteBuffer memory, SampleType type, Normalisation numbers, int rowLength) {
        return switch (type) {
            case FLOAT32 -> new FloatPlanes(memory.asFloatBuffer(), numbers, rowLength);
            case FLOAT16 -> new HalfPlanes(memory.asShortBuffer(), numbers, rowLength);
            case UINT8 -> new BytePlanes(memory);
        };
    }

    /**
     * Writes one channel of a row.
     *
     * @param at position of the first number
     */
    void row(byte[] samples, int channel, int pixels, int at);

    /** Writes the same sample, 0..255, many times. */
    void fill(int sample, int channel, int count, int at);
}

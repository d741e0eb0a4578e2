package io.roadwatch.detector.detect.input;

import java.nio.ByteBuffer;

final class BytePlanes implements SamplePlanes {

    private final ByteBuffer memory;

    BytePlanes(ByteBuffer memory) {
        this.memory = memory;
    }

    @Override
    public void row(byte[] samples, int channel, int pixels, int at) {
        memory.put(at, samples, 0, pixels);
    }

    @Override
    public void fill(int sample, int channel, int count, int at) {
        for (int i = at; i < at + count; i++) {
            memory.put(i, (byte) sample);
        }
    }
}

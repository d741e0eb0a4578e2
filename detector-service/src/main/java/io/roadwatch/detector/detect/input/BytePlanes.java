package io.roadwatch.detector.detect.input;

import java.nio.ByteBuffer;

final class BytePlanes implements SamplePlanes {

    private final ByteBuffer memory;
    private final byte[] row;

    BytePlanes(ByteBuffer memory, int rowLength) {
        this.memory = memory;
        this.row = new byte[rowLength];
    }

    @Override
    public void row(byte[] packed, int channel, int pixels, int at) {
        for (int i = 0, from = channel; i < pixels; i++, from += InputFormat.CHANNELS) {
            row[i] = packed[from];
        }
        memory.put(at, row, 0, pixels);
    }

    @Override
    public void fill(int sample, int channel, int count, int at) {
        for (int i = at; i < at + count; i++) {
            memory.put(i, (byte) sample);
        }
    }
}

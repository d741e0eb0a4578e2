package io.roadwatch.detector.detect.input;

import java.nio.ShortBuffer;

final class HalfPlanes implements SamplePlanes {

    private final ShortBuffer memory;
    private final short[][] tables = new short[InputFormat.CHANNELS][256];
    private final short[] row;

    HalfPlanes(ShortBuffer memory, Normalisation numbers, int rowLength) {
        this.memory = memory;
        this.row = new short[rowLength];
        for (int channel = 0; channel < tables.length; channel++) {
            for (int sample = 0; sample < tables[channel].length; sample++) {
                tables[channel][sample] = Half.bits(numbers.of(sample, channel));
            }
        }
    }

    @Override
    public void row(byte[] samples, int channel, int pixels, int at) {
        short[] table = tables[channel];
        for (int i = 0; i < pixels; i++) {
            row[i] = table[samples[i] & 0xFF];
        }
        memory.put(at, row, 0, pixels);
    }

    @Override
    public void fill(int sample, int channel, int count, int at) {
        short number = tables[channel][sample];
        for (int i = at; i < at + count; i++) {
            memory.put(i, number);
        }
    }
}

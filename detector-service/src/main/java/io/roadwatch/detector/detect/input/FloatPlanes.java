package io.roadwatch.detector.detect.input;

import java.nio.FloatBuffer;

final class FloatPlanes implements SamplePlanes {

    private final FloatBuffer memory;
    private final float[][] tables = new float[InputFormat.CHANNELS][];
    private final float[] row;

    FloatPlanes(FloatBuffer memory, Normalisation numbers, int rowLength) {
        this.memory = memory;
        this.row = new float[rowLength];
        for (int channel = 0; channel < tables.length; channel++) {
            tables[channel] = numbers.table(channel);
        }
    }

    @Override
    public void row(byte[] samples, int channel, int pixels, int at) {
        float[] table = tables[channel];
        for (int i = 0; i < pixels; i++) {
            row[i] = table[samples[i] & 0xFF];
        }
        memory.put(at, row, 0, pixels);
    }

    @Override
    public void fill(int sample, int channel, int count, int at) {
        float number = tables[channel][sample];
        for (int i = at; i < at + count; i++) {
            memory.put(i, number);
        }
    }
}

package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/** What models answer to a padding picture, as real ones do: boxes everywhere, scores near 0. */
final class Samples {

    private static final TensorInfo IMAGES = new TensorInfo("images", "FLOAT", List.of(1L, 3L, -1L, -1L));

    private Samples() {}

    static ModelSample of(int widthPx, int heightPx, RawOutput... outputs) {
        return new ModelSample(widthPx, heightPx, List.of(IMAGES), List.of(outputs), Map.of(), OptionalInt.empty());
    }

    static ModelSample named(ModelSample sample, int namedClasses) {
        return new ModelSample(
                sample.inputWidthPx(),
                sample.inputHeightPx(),
                sample.inputs(),
                sample.outputs(),
                sample.metadata(),
                OptionalInt.of(namedClasses));
    }

    static ModelSample with(ModelSample sample, Map<String, String> metadata) {
        return new ModelSample(
                sample.inputWidthPx(),
                sample.inputHeightPx(),
                sample.inputs(),
                sample.outputs(),
                metadata,
                sample.namedClasses());
    }

    static ModelSample withSizes(ModelSample sample) {
        return new ModelSample(
                sample.inputWidthPx(),
                sample.inputHeightPx(),
                List.of(IMAGES, new TensorInfo("orig_target_sizes", "INT64", List.of(-1L, 2L))),
                sample.outputs(),
                sample.metadata(),
                sample.namedClasses());
    }

    /** Offsets, logarithms of sizes, objectness, class scores. */
    static RawOutput rawGrid(int rows, int classes) {
        Random random = new Random(1);
        float[] values = new float[rows * (5 + classes)];
        for (int row = 0; row < rows; row++) {
            int at = row * (5 + classes);
            values[at] = 0.5f + (float) random.nextGaussian();
            values[at + 1] = 0.5f + (float) random.nextGaussian();
            values[at + 2] = 1.5f + (float) random.nextGaussian();
            values[at + 3] = 1.5f + (float) random.nextGaussian();
            fill(values, at + 4, 1 + classes, random);
        }
        return Outputs.rows("output", rows, 5 + classes, values);
    }

    /** Centre and size in pixels of a square input, then scores. */
    static RawOutput pixelRows(int rows, int scores, int inputPx) {
        Random random = new Random(2);
        float[] values = new float[rows * (4 + scores)];
        for (int row = 0; row < rows; row++) {
            int at = row * (4 + scores);
            values[at] = random.nextFloat() * inputPx;
            values[at + 1] = random.nextFloat() * inputPx;
            values[at + 2] = 8 + random.nextFloat() * inputPx / 3;
            values[at + 3] = 8 + random.nextFloat() * inputPx / 3;
            fill(values, at + 4, scores, random);
        }
        return Outputs.rows("output", rows, 4 + scores, values);
    }

    private static void fill(float[] values, int from, int count, Random random) {
        for (int i = from; i < from + count; i++) {
            values[i] = random.nextFloat() * 0.02f;
        }
    }

    /** Corners, low score, class; as of models that always give their n best. */
    static RawOutput objects(int rows, int classes, int inputPx) {
        Random random = new Random(3);
        float[] values = new float[rows * 6];
        for (int row = 0; row < rows; row++) {
            int at = row * 6;
            values[at] = random.nextFloat() * inputPx / 2;
            values[at + 1] = random.nextFloat() * inputPx / 2;
            values[at + 2] = values[at] + 5 + random.nextFloat() * inputPx / 2;
            values[at + 3] = values[at + 1] + 5 + random.nextFloat() * inputPx / 2;
            values[at + 4] = random.nextFloat() * 0.02f;
            values[at + 5] = random.nextInt(classes);
        }
        return Outputs.rows("output0", rows, 6, values);
    }

    /** Logits that say no by a sigmoid. */
    static RawOutput lowLogits(String name, int queries, int columns) {
        return logits(name, queries, columns, -5);
    }

    /** Logits that say no by a last class that outweighs the others. */
    static RawOutput noneLogits(String name, int queries, int columns) {
        return logits(name, queries, columns, 6);
    }

    private static RawOutput logits(String name, int queries, int columns, float last) {
        Random random = new Random(4);
        float[] values = new float[queries * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % columns == columns - 1 ? last : -5) + (float) random.nextGaussian() / 2;
        }
        return Outputs.rows(name, queries, columns, values);
    }

    /** Centre and size, 0..1. */
    static RawOutput relativeBoxes(String name, int queries) {
        Random random = new Random(5);
        float[] values = new float[queries * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Outputs.rows(name, queries, 4, values);
    }
}

package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Outputs of models, made by hand. */
final class Outputs {

    private Outputs() {}

    static RawOutput of(String name, List<Long> shape, FloatBuffer values) {
        return new RawOutput(new TensorInfo(name, "FLOAT", shape), values);
    }

    static RawOutput of(String name, List<Long> shape, float... values) {
        return of(name, shape, FloatBuffer.wrap(values));
    }

    static RawOutput indices(String name, List<Long> shape, float... values) {
        return new RawOutput(new TensorInfo(name, "INT64", shape), FloatBuffer.wrap(values));
    }

    /** One picture. */
    static RawOutput rows(String name, long rows, long columns, float... values) {
        return of(name, List.of(1L, rows, columns), values);
    }

    /** Of that shape and full of one value. */
    static RawOutput filled(String name, List<Long> shape, float value) {
        float[] values = new float[Math.toIntExact(shape.stream().reduce(1L, (a, b) -> a * b))];
        Arrays.fill(values, value);
        return of(name, shape, values);
    }

    /** Rows and columns changed. */
    static RawOutput transposed(RawOutput output) {
        int rows = (int) output.info().size(1);
        int columns = (int) output.info().size(2);
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[column * rows + row] = output.values().get(row * columns + column);
            }
        }
        return rows(output.info().name(), columns, rows, values);
    }

    /** Every class, from a confidence on. */
    static CandidateFilter allFrom(float confidence) {
        return new CandidateFilter(confidence, index -> true);
    }

    /** {@code class confidence [left top right bottom]}, rounded. */
    static List<String> boxes(Candidates candidates) {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%d %.2f [%.0f %.0f %.0f %.0f]",
                        candidates.classIndex(i),
                        candidates.confidence(i),
                        candidates.left(i),
                        candidates.top(i),
                        candidates.right(i),
                        candidates.bottom(i)))
                .toList();
    }

    /** What a layout finds in the first picture. */
    static List<String> decode(OutputLayout layout, float confidence, RawOutput... outputs) {
        return decode(layout, 0, allFrom(confidence), outputs);
    }

    static List<String> decode(OutputLayout layout, int picture, CandidateFilter filter, RawOutput... outputs) {
        Candidates candidates = new Candidates();
        layout.decode(List.of(outputs), picture, filter, candidates);
        return boxes(candidates);
    }
}

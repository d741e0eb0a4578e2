package io.roadwatch.benchmark.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param what was measured, e.g. {@code Roadwatch / bare ONNX Runtime}
 * @param unit of the values, e.g. {@code frames/s}; {@code x} for a ratio
 * @param target absent where nothing was promised
 */
public record Finding(
        String what, String unit, Samples samples, @Nullable Target target) {

    public static Finding of(String what, String unit, Samples samples) {
        return new Finding(what, unit, samples, null);
    }

    /** Of a value that was measured once. */
    public static Finding of(String what, String unit, double value) {
        return of(what, unit, new Samples(List.of(value)));
    }

    public Finding wanted(Target wanted) {
        return new Finding(what, unit, samples, wanted);
    }

    /** Judged by the median. */
    public boolean met() {
        return target == null || target.isMetBy(samples.median());
    }
}

package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;
import java.nio.FloatBuffer;

/**
 * One output of a model, as it came.
 *
 * @param info with the shape that it has this time, batch included, and the type that the graph gave it
 * @param values row-major, from position 0, converted to floats from whatever number type it had; empty where it holds no
 *     numbers; valid until the next inference, which may write over it
 */
public record RawOutput(TensorInfo info, FloatBuffer values) {

    /** Whether there is a number for every element of the shape. */
    boolean holdsNumbers() {
        return values.limit() == info.valueCount();
    }

    /**
     * Where the values of a picture begin, for an output {@code [b, lines, columns]}.
     *
     * @throws DetectException if it has another shape this time, or fewer pictures
     */
    int start(int picture, long lines, long columns) {
        boolean fits = info.rank() == 3
                && picture < info.size(0)
                && info.size(1) == lines
                && info.size(2) == columns
                && holdsNumbers();
        if (!fits) {
            throw unexpected("[more than %d, %d, %d]".formatted(picture, lines, columns));
        }
        return Math.toIntExact(picture * lines * columns);
    }

    /** @param wanted the shape that was expected */
    DetectException unexpected(String wanted) {
        return new DetectException(
                "The model answered with %s and %d values, but its layout needs %s; it did not do so when it was loaded."
                        .formatted(info, values.limit(), wanted));
    }
}

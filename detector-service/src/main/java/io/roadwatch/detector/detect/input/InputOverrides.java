package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of a model's input; what is absent is as the graph or the layout has it.
 *
 * @param size where the graph leaves it open
 * @param mean 1 or 3 numbers; empty for the layout's
 * @param std 1 or 3 numbers; empty for the layout's
 * @param padding sample around the fitted frame, 0..255
 */
public record InputOverrides(
        @Nullable InputSize size,
        @Nullable PixelOrder colour,
        @Nullable Float divisor,
        List<Float> mean,
        List<Float> std,
        @Nullable Fit fit,
        @Nullable Integer padding,
        @Nullable Resampling resampling) {

    /** Nothing is said. */
    public static final InputOverrides NONE =
            new InputOverrides(null, null, null, List.of(), List.of(), null, null, null);

    public InputOverrides {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (padding != null && (padding < 0 || padding > 255)) {
            throw new IllegalArgumentException("padding is 0..255, got " + padding);
        }
    }

    boolean changesNumbers() {
        return divisor != null || !mean.isEmpty() || !std.isEmpty();
    }
}

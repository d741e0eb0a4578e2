package io.roadwatch.detector.detect;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.input.Fit;
import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.detect.input.InputSize;
import io.roadwatch.detector.detect.input.Resampling;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a frame becomes what the model takes. Each key is only for models that differ from what is usual for their layout. */
public interface InputConfig {

    /** Order of the channels: {@code rgb} or {@code bgr}. */
    Optional<PixelOrder> colour();

    /**
     * Samples, 0..255, are divided by this, e.g. {@code 255} for models that take 0..1, {@code 1} for those that take 0..255.
     */
    Optional<@DecimalMin("0.001") @DecimalMax("65535") Float> divisor();

    /** Subtracted after the division: one number, or one per channel of the model, e.g. {@code 0.485,0.456,0.406}. */
    Optional<List<Float>> mean();

    /** Divides what is left: one number above 0, or one per channel of the model, e.g. {@code 0.229,0.224,0.225}. */
    Optional<List<Float>> std();

    /** How frames of other proportions are fitted: {@code top-left}, {@code centred} or {@code stretch}. */
    Optional<Fit> fit();

    /** Sample around the fitted frame, before division, e.g. {@code 114}. */
    @Min(0)
    @Max(255)
    OptionalInt pad();

    /** How pixels become fewer: {@code area} or {@code bilinear}. */
    Optional<Resampling> resampling();

    /** The same as a value. */
    default InputOverrides overrides(Optional<InputSize> size) {
        return new InputOverrides(
                size.orElse(null),
                colour().orElse(null),
                divisor().orElse(null),
                mean().orElse(List.of()),
                std().orElse(List.of()),
                fit().orElse(null),
                pad().isPresent() ? pad().getAsInt() : null,
                resampling().orElse(null));
    }
}

package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.util.Objects;

/**
 * How a frame becomes the numbers that a model was trained on.
 *
 * @param colour order of the channels
 * @param padding sample around the fitted frame before normalisation, 0..255
 */
public record Preprocessing(PixelOrder colour, Normalisation numbers, Fit fit, int padding, Resampling resampling) {

    private static final int GREY = 114;
    private static final float FULL_RANGE = 255;

    /** Good enough for a first look at a model that is not known yet: grey, and valid in both ranges 0..1 and 0..255. */
    public static final Preprocessing UNKNOWN =
            new Preprocessing(PixelOrder.RGB, Normalisation.dividing(FULL_RANGE), Fit.STRETCH, GREY, Resampling.AREA);

    /**
     * What models of a layout usually take, with the operator's word above it.
     *
     * @throws DetectException if numbers are to be changed of a model that takes bytes, or make no sense
     */
    public static Preprocessing of(LayoutName layout, SampleType type, InputOverrides overrides) {
        if (type == SampleType.UINT8 && overrides.changesNumbers()) {
            throw new DetectException("The model takes bytes, 0..255, and normalises them itself:"
                    + " divisor, mean and std below roadwatch.detect.input cannot be used with it.");
        }
        Preprocessing usual = usual(layout);
        try {
            return new Preprocessing(
                    Objects.requireNonNullElse(overrides.colour(), usual.colour),
                    type == SampleType.UINT8 ? Normalisation.NONE : numbers(usual.numbers, overrides),
                    Objects.requireNonNullElse(overrides.fit(), usual.fit),
                    Objects.requireNonNullElse(overrides.padding(), usual.padding),
                    Objects.requireNonNullElse(overrides.resampling(), usual.resampling));
        } catch (IllegalArgumentException e) {
            throw new DetectException(
                    "The settings below roadwatch.detect.input make no sense: %s.".formatted(e.getMessage()), e);
        }
    }

    private static Preprocessing usual(LayoutName layout) {
        Normalisation unit = Normalisation.dividing(FULL_RANGE);
        return switch (layout) {
            case YOLOX, YOLOX_DECODED ->
                new Preprocessing(PixelOrder.BGR, Normalisation.NONE, Fit.TOP_LEFT, GREY, Resampling.AREA);
            case YOLOV5, YOLOV8, END_TO_END, NMS_ROWS, NMS_TENSORS ->
                new Preprocessing(PixelOrder.RGB, unit, Fit.CENTRED, GREY, Resampling.AREA);
            case DETR, DETR_RAW -> new Preprocessing(PixelOrder.RGB, unit, Fit.STRETCH, GREY, Resampling.BILINEAR);
        };
    }

    private static Normalisation numbers(Normalisation usual, InputOverrides overrides) {
        return new Normalisation(
                Objects.requireNonNullElse(overrides.divisor(), usual.divisor()),
                overrides.mean().isEmpty() ? usual.mean() : overrides.mean(),
                overrides.std().isEmpty() ? usual.std() : overrides.std());
    }

    /** For people: {@code RGB 0..1, fit centred, padding 114, resampled area}. */
    @Override
    public String toString() {
        String padded = fit == Fit.STRETCH ? "" : ", padding " + padding;
        return "%s %s, fit %s%s, resampled %s".formatted(colour, numbers, fit.label(), padded, resampling.label());
    }
}

package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessingTest {

    @ParameterizedTest
    @CsvSource({
        "YOLOX, 'BGR 0..255, fit top-left, padding 114, resampled area'",
        "YOLOX_DECODED, 'BGR 0..255, fit top-left, padding 114, resampled area'",
        "YOLOV5, 'RGB 0..1, fit centred, padding 114, resampled area'",
        "YOLOV8, 'RGB 0..1, fit centred, padding 114, resampled area'",
        "END_TO_END, 'RGB 0..1, fit centred, padding 114, resampled area'",
        "NMS_ROWS, 'RGB 0..1, fit centred, padding 114, resampled area'",
        "NMS_TENSORS, 'RGB 0..1, fit centred, padding 114, resampled area'",
        "DETR, 'RGB 0..1, fit stretch, resampled bilinear'",
        "DETR_RAW, 'RGB 0..1, fit stretch, resampled bilinear'",
    })
    void everyLayoutHasItsUsualPreprocessing(LayoutName layout, String words) {
        assertThat(Preprocessing.of(layout, SampleType.FLOAT32, InputOverrides.NONE))
                .hasToString(words);
    }

    @Test
    void operatorsWordIsAboveTheLayouts() {
        InputOverrides overrides = new InputOverrides(
                null, PixelOrder.BGR, 1f, List.of(0.5f), List.of(1f, 2f, 4f), Fit.CENTRED, 0, Resampling.AREA);

        Preprocessing preprocessing = Preprocessing.of(LayoutName.DETR, SampleType.FLOAT32, overrides);

        assertThat(preprocessing)
                .isEqualTo(new Preprocessing(
                        PixelOrder.BGR,
                        new Normalisation(1, List.of(0.5f, 0.5f, 0.5f), List.of(1f, 2f, 4f)),
                        Fit.CENTRED,
                        0,
                        Resampling.AREA))
                .hasToString(
                        "BGR 0..255 less mean [0.5, 0.5, 0.5], by deviation [1.0, 2.0, 4.0], fit centred, padding 0, resampled area");
    }

    @Test
    void modelThatTakesBytesGetsBytes() {
        assertThat(Preprocessing.of(LayoutName.YOLOV8, SampleType.UINT8, InputOverrides.NONE))
                .hasToString("RGB 0..255, fit centred, padding 114, resampled area");
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Preprocessing.of(LayoutName.YOLOV8, SampleType.UINT8, overrides(255f, List.of())))
                .withMessageContaining("takes bytes");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(
                        () -> Preprocessing.of(LayoutName.DETR, SampleType.FLOAT32, overrides(255f, List.of(1f, 2f))))
                .withMessageContaining("a mean is 1 or 3 numbers, got [1.0, 2.0]");
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Preprocessing.of(LayoutName.DETR, SampleType.FLOAT32, overrides(0f, List.of())));
    }

    private static InputOverrides overrides(float divisor, List<Float> mean) {
        return new InputOverrides(null, null, divisor, mean, List.of(), null, null, null);
    }
}

package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.graph.ElementType;
import io.roadwatch.detector.detect.graph.Pictures;
import io.roadwatch.detector.detect.graph.PixelModel;
import io.roadwatch.detector.detect.input.Fit;
import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.observe.StageListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models whose confidences are the numbers that they were given: what really arrives. */
class PixelModelsTest {

    private static final int ORANGE = 0xFF9933; // 1, 0.6 and 0.2 of full
    private static final DetectSettings ALL =
            DetectSettings.defaults().withAllClasses().withConfidence(0.01f);

    @TempDir
    private Path folder;

    @Test
    void usualInputIsRedGreenBlueInUnitRange() {
        PixelModel model = new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, 9, 1);

        assertThat(shown(model, InputOverrides.NONE, 64, 64))
                .containsOnly(entry("red", 100), entry("green", 60), entry("blue", 20));
    }

    @Test
    void halvesCarryTheSame() {
        PixelModel model = new PixelModel(ElementType.FLOAT16, 1, 64, 64, 5, 9, 1);

        assertThat(shown(model, InputOverrides.NONE, 64, 64))
                .containsOnly(entry("red", 100), entry("green", 60), entry("blue", 20));
    }

    @Test
    void bytesAreNotDivided() {
        PixelModel model = new PixelModel(ElementType.UINT8, 1, 64, 64, 5, 9, 1 / 255f);

        assertThat(shown(model, InputOverrides.NONE, 64, 64))
                .containsOnly(entry("red", 100), entry("green", 60), entry("blue", 20));
    }

    @Test
    void coloursRangeMeanAndDeviationFollowTheOperator() {
        PixelModel model = new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, 9, 1);
        InputOverrides overrides = new InputOverrides(
                null, PixelOrder.BGR, 510f, List.of(0.05f, 0.1f, 0.2f), List.of(0.5f, 1f, 2f), null, null, null);

        assertThat(shown(model, overrides, 64, 64)) // 0.1, 0.3, 0.5, less the mean, by the deviation
                .containsOnly(entry("red", 10), entry("green", 20), entry("blue", 15));
    }

    @Test
    void wideFrameIsCentredAboveAndBelowPadding() {
        for (int paddedRow : new int[] {0, 15, 48, 63}) {
            PixelModel model = new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, paddedRow, 1);
            assertThat(shown(model, InputOverrides.NONE, 128, 64).values()).containsOnly(45); // 114 of 255
        }
        for (int row : new int[] {16, 47}) {
            PixelModel model = new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, row, 1);
            assertThat(shown(model, InputOverrides.NONE, 128, 64)).containsEntry("red", 100);
        }
    }

    @Test
    void fitAndPaddingFollowTheOperator() {
        InputOverrides topLeft = new InputOverrides(null, null, null, List.of(), List.of(), Fit.TOP_LEFT, 51, null);

        assertThat(shown(new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, 0, 1), topLeft, 128, 64))
                .containsEntry("green", 60);
        assertThat(shown(new PixelModel(ElementType.FLOAT, 1, 64, 64, 5, 32, 1), topLeft, 128, 64)
                        .values())
                .containsOnly(20);
    }

    @Test
    void inputThatIsNoSquareKeepsWidthAndHeight() {
        PixelModel corner = new PixelModel(ElementType.FLOAT, 1, 96, 64, 95, 63, 1);

        assertThat(shown(corner, InputOverrides.NONE, 96, 64)).containsEntry("red", 100);
    }

    /** Confidence in percent, by class. */
    private Map<String, Integer> shown(PixelModel model, InputOverrides overrides, int frameWidth, int frameHeight) {
        ModelFile file = ModelFile.of(model.graph().write(folder.resolve("model.onnx")));
        try (ObjectDetector detector = OnnxObjectDetector.load(file, ALL.with(overrides));
                DetectionSession session = detector.newSession(StageListener.NONE);
                DecodedFrame frame = Pictures.plain(frameWidth, frameHeight, ORANGE)) {
            Map<String, Integer> shown = new TreeMap<>();
            for (Finding finding : session.detect(frame)) {
                shown.put(
                        finding.detection().className(),
                        Math.round(100 * finding.detection().confidence()));
            }
            return shown;
        }
    }
}

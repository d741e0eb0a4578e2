package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.observe.StageListener;
import io.roadwatch.detector.testing.Assets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agreement with an independent implementation (NumPy and ONNX Runtime), as the reference's README defines it. */
class YoloxAgreementTest {

    private static final DetectSettings AS_THE_REFERENCE = new DetectSettings(0.25f, 0.5f, 1_000, List.of(), null, 1);

    @Test
    void picturesOfTheModelsOwnSizeGiveTheSameDetections() throws IOException {
        Agreement agreement = new Agreement(0.35f, YoloxAgreementTest::isTheSame, 0.5f);

        compare("exact-detections.json", "images/exact-416", agreement);

        assertThat(agreement.foundShare()).as("%s", agreement).isGreaterThanOrEqualTo(0.99);
        assertThat(agreement.extraShare()).as("%s", agreement).isLessThanOrEqualTo(0.01);
    }

    @Test
    void roadCameraPicturesGiveTheSameDetectionsUpToTheResizeFilter() throws IOException {
        Agreement agreement = new Agreement(0.5f, YoloxAgreementTest::isTheSameUpToTheFilter, 0.5f);

        compare("cctv-detections.json", "images/cctv/images", agreement);

        assertThat(agreement.foundShare()).as("%s", agreement).isGreaterThanOrEqualTo(0.97);
        assertThat(agreement.extraShare()).as("%s", agreement).isLessThanOrEqualTo(0.02);
    }

    private static void compare(String referenceFile, String folder, Agreement agreement) throws IOException {
        Path pictures = Assets.require(folder);
        Reference reference = Reference.read(Assets.require("reference/" + referenceFile), "yolox_nano");
        try (ObjectDetector detector = OnnxObjectDetector.load(
                        ModelFile.of(Assets.require("models/yolox_nano.onnx")), AS_THE_REFERENCE);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            reference.detections().forEach((picture, expected) -> {
                try (DecodedFrame frame = PictureFile.read(pictures.resolve(picture))) {
                    agreement.add(
                            expected,
                            session.detect(frame).stream()
                                    .map(Finding::detection)
                                    .toList());
                }
            });
        }
        System.out.printf("agreement yolox_nano %s: %s%n", referenceFile, agreement);
    }

    private static boolean isTheSame(Detection reference, Detection ours) {
        boolean small = Math.min(reference.bbox().widthPx(), reference.bbox().heightPx()) < 24;
        return Agreement.sameClass(reference, ours)
                && reference.bbox().iou(ours.bbox()) >= (small ? 0.9 : 0.95)
                && Math.abs(reference.confidence() - ours.confidence()) <= 0.02;
    }

    private static boolean isTheSameUpToTheFilter(Detection reference, Detection ours) {
        return Agreement.sameClass(reference, ours)
                && reference.bbox().iou(ours.bbox()) >= 0.75
                && Math.abs(reference.confidence() - ours.confidence()) <= 0.2;
    }
}

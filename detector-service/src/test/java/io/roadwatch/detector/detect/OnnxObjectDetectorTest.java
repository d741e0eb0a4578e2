package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.observe.StageListener;
import io.roadwatch.detector.testing.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxObjectDetectorTest {

    private static final DetectSettings DEFAULTS = DetectSettings.defaults();

    @Test
    void modelSaysWhatItIs() {
        try (ObjectDetector detector = nano()) {
            assertThat(detector.model())
                    .isEqualTo(new ModelInfo(
                            "yolox_nano",
                            "695e750a5d5754bb5a8d5325643b59282191a7e7a564e435a415fd3c578eab14",
                            "yolox",
                            DEFAULTS.naming().classes(),
                            80,
                            "cpu",
                            1,
                            new ModelInfo.Input(
                                    416, 416, "float32", "BGR 0..255, fit top-left, padding 114, resampled area")));
        }
    }

    @Test
    void onlyReportedClassesAreFoundMostConfidentFirstAndNoMoreThanAskedFor() {
        DetectSettings threeCars =
                DEFAULTS.with(new Thresholds(0.35f, 0.5f, 3)).with(new Naming(List.of("car"), null, List.of()));
        try (ObjectDetector detector =
                        OnnxObjectDetector.load(ModelFile.of(Assets.require("models/yolox_nano.onnx")), threeCars);
                DetectionSession session = detector.newSession(StageListener.NONE);
                DecodedFrame frame = picture("02.png")) {
            List<Detection> detections =
                    session.detect(frame).stream().map(Finding::detection).toList();

            assertThat(detections).hasSize(3).allMatch(one -> one.className().equals("car"));
            assertThat(detections).isSortedAccordingTo((a, b) -> Float.compare(b.confidence(), a.confidence()));
        }
    }

    @Test
    void framesOfDifferentSizesInOneSessionDoNotShowThrough() {
        try (ObjectDetector detector = nano();
                DetectionSession used = detector.newSession(StageListener.NONE);
                DetectionSession fresh = detector.newSession(StageListener.NONE);
                DecodedFrame square = picture("02.png");
                DecodedFrame wide =
                        PictureFile.read(Assets.require("images/cctv/images/manaus_avenue_daynight__frame1043.jpg"))) {
            used.detect(square);

            assertThat(used.detect(wide)).isNotEmpty().isEqualTo(fresh.detect(wide));
        }
    }

    @Test
    void sessionsOfSeveralThreadsFindTheSame() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (ObjectDetector detector = nano()) {
            List<Future<List<Finding>>> answers = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                answers.add(threads.submit(() -> {
                    try (DetectionSession session = detector.newSession(StageListener.NONE);
                            DecodedFrame frame = picture("02.png")) {
                        return session.detect(frame);
                    }
                }));
            }
            List<Finding> first = answers.get(0).get();
            assertThat(first).isNotEmpty();
            for (Future<List<Finding>> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void openSessionGoesOnAfterTheDetectorIsClosed() {
        ObjectDetector detector = nano();
        try (DetectionSession session = detector.newSession(StageListener.NONE);
                DecodedFrame frame = picture("02.png")) {
            detector.close();

            assertThat(session.detect(frame)).isNotEmpty();
            assertThatIllegalStateException().isThrownBy(() -> detector.newSession(StageListener.NONE));
        }
    }

    @Test
    void closedSessionRefusesToDetect() {
        try (ObjectDetector detector = nano();
                DecodedFrame frame = picture("02.png")) {
            DetectionSession session = detector.newSession(StageListener.NONE);
            session.close();
            session.close();

            assertThatIllegalStateException().isThrownBy(() -> session.detect(frame));
        }
    }

    @Test
    void fileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OnnxObjectDetector.load(ModelFile.of(folder.resolve("absent.onnx")), DEFAULTS))
                .withMessage("There is no model file %s.".formatted(folder.resolve("absent.onnx")));
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OnnxObjectDetector.load(ModelFile.of(folder), DEFAULTS));
    }

    @Test
    void fileThatIsNoModelIsNamed(@TempDir Path folder) throws IOException {
        Path garbage = Files.writeString(folder.resolve("garbage.onnx"), "this is not a model");
        Path empty = Files.createFile(folder.resolve("empty.onnx"));

        for (Path file : List.of(garbage, empty)) {
            assertThatExceptionOfType(DetectException.class)
                    .isThrownBy(() -> OnnxObjectDetector.load(ModelFile.of(file), DEFAULTS))
                    .withMessageStartingWith("The model file %s cannot be loaded; ONNX Runtime says: ".formatted(file));
        }
    }

    @Test
    void truncatedModelIsRefused(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Assets.require("models/yolox_nano.onnx"));
        Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OnnxObjectDetector.load(ModelFile.of(cut), DEFAULTS));
    }

    @Test
    void namesThatDoNotFitTheModelAreRefused(@TempDir Path folder) throws IOException {
        Path names = Files.writeString(folder.resolve("names.txt"), "car\nbus\n");
        Path model = Assets.require("models/yolox_nano.onnx");

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OnnxObjectDetector.load(
                        ModelFile.of(model), DEFAULTS.with(new Naming(List.of(), names, List.of()))))
                .withMessageContaining("2 classes have names")
                .withMessageContaining("roadwatch.detect.class-names");
    }

    private static ObjectDetector nano() {
        return OnnxObjectDetector.load(ModelFile.of(Assets.require("models/yolox_nano.onnx")), DEFAULTS);
    }

    private static DecodedFrame picture(String name) {
        return PictureFile.read(Assets.require("images/exact-416/" + name));
    }
}

package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.graph.SceneModel;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledModelTest {

    private static final DetectSettings ALL_CLASSES = DetectSettings.defaults().withAllClasses();

    @TempDir
    private Path folder;

    @Test
    void modelIsLoadedFromMemoryAsFromAFile() throws IOException {
        Path file = SceneModel.of(LayoutName.YOLOX)
                .graph()
                .metadata("names", "['car', 'person', 'bus']")
                .write(folder.resolve("bundled.onnx"));

        try (ObjectDetector fromFile = OnnxObjectDetector.load(ModelFile.of(file), ALL_CLASSES);
                ObjectDetector fromMemory =
                        OnnxObjectDetector.load(new BundledModel("bundled", Files.readAllBytes(file)), ALL_CLASSES)) {
            assertThat(fromMemory.model()).isEqualTo(fromFile.model());
        }
    }

    @Test
    void contentThatIsNoModelIsASentence() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OnnxObjectDetector.load(new BundledModel("bundled", new byte[] {1, 2}), ALL_CLASSES))
                .withMessageStartingWith("The model file bundled (comes with the detector) cannot be loaded");
    }

    @Test
    void starterKnowsTheClassesOfTheRoad() {
        try (ObjectDetector detector = OnnxObjectDetector.load(BundledModel.starter(), ALL_CLASSES)) {
            ModelInfo model = detector.model();
            assertThat(model.id()).isEqualTo("starter");
            assertThat(model.layout()).isEqualTo("yolox");
            assertThat(model.input().widthPx()).isEqualTo(416);
            assertThat(model.input().heightPx()).isEqualTo(416);
            assertThat(model.classes()).isEqualTo(List.of("person", "bicycle", "car", "motorcycle", "bus", "truck"));
        }
    }
}

package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import io.roadwatch.detector.detect.graph.SceneModel;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the usual build of ONNX Runtime, which computes on the CPU only. */
class DeviceTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void cpuBuild() {
        OnnxModel.runtimeVersion(); // DJL must be first
        assumeFalse(OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA), "a build with CUDA");
    }

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"CPU", "AUTO"})
    void modelRunsOnTheCpuWhereThereIsNothingElse(Device device) {
        try (ObjectDetector detector = load(device)) {
            assertThat(detector.model().provider()).isEqualTo("cpu");
        }
    }

    @Test
    void missingCudaIsExplained() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> load(Device.CUDA))
                .withMessage("roadwatch.detect.device=cuda was asked for, but this build of ONNX Runtime offers only"
                        + " CPUExecutionProvider: build the detector with the Maven profile cuda,"
                        + " or set the device to cpu or auto.");
    }

    private ObjectDetector load(Device device) {
        Path model = SceneModel.of(LayoutName.YOLOX)
                .graph()
                .metadata("names", "['car', 'person', 'bus']")
                .write(folder.resolve("model.onnx"));
        return OnnxObjectDetector.load(
                ModelFile.of(model), DetectSettings.defaults().with(new Execution(device, 1, BatchChoice.AUTO)));
    }
}

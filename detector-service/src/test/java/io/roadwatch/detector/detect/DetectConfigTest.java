package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectConfigTest {

    @Test
    void defaultsAreThoseOfTheOldSystem() {
        DetectConfig config = ConfigOf.defaults(DetectConfig.class);

        assertThat(config.model()).isEmpty();
        assertThat(config.modelSha256()).isEmpty();
        assertThat(config.cacheFolder()).isEqualTo(Path.of(System.getProperty("user.home"), ".cache/roadwatch/models"));
        assertThat(config.classNames()).isEmpty();
        assertThat(config.inferenceThreads())
                .isEqualTo(Math.min(2, Runtime.getRuntime().availableProcessors()));
        assertThat(config.settings()).isEqualTo(DetectSettings.defaults());
        assertThat(config.confidence()).isEqualTo(0.35f);
        assertThat(config.iou()).isEqualTo(0.5f);
        assertThat(config.maxDetections()).isEqualTo(200);
        assertThat(config.intraOpThreads()).isEqualTo(1);
        assertThat(config.classes())
                .containsExactly(
                        "person", "bicycle", "car", "motorcycle", "bus", "truck", "traffic light", "stop sign");
    }

    @Test
    void everyKeyIsRead() {
        DetectConfig config = ConfigOf.with(
                DetectConfig.class,
                Map.of(
                        "roadwatch.detect.model", "/models/a.onnx",
                        "roadwatch.detect.model-sha256", "ab",
                        "roadwatch.detect.cache", "/models/cache",
                        "roadwatch.detect.class-names", "/models/a.txt",
                        "roadwatch.detect.confidence", "0.2",
                        "roadwatch.detect.iou", "0.6",
                        "roadwatch.detect.max-detections", "50",
                        "roadwatch.detect.classes", "car,bus",
                        "roadwatch.detect.threads", "5",
                        "roadwatch.detect.intra-op-threads", "3"));

        assertThat(config.model()).contains("/models/a.onnx");
        assertThat(config.modelSha256()).contains("ab");
        assertThat(config.cacheFolder()).isEqualTo(Path.of("/models/cache"));
        assertThat(config.inferenceThreads()).isEqualTo(5);
        assertThat(config.settings())
                .isEqualTo(new DetectSettings(0.2f, 0.6f, 50, List.of("car", "bus"), Path.of("/models/a.txt"), 3));
    }
}

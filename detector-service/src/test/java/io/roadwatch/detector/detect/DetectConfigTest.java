package io.roadwatch.detector.detect;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.catalogue.FetchPolicy;
import io.roadwatch.detector.detect.input.Fit;
import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.detect.input.InputSize;
import io.roadwatch.detector.detect.input.Resampling;
import io.roadwatch.detector.detect.layout.LayoutName;
import io.roadwatch.detector.testing.ConfigOf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectConfigTest {

    @Test
    void defaultsAreThoseOfTheOldSystem() {
        DetectConfig config = ConfigOf.defaults(DetectConfig.class);

        assertThat(config.model()).contains("auto");
        assertThat(config.modelName()).isEqualTo("auto");
        assertThat(config.fetchPolicy()).isEqualTo(new FetchPolicy(false, Duration.ofSeconds(10)));
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
        assertThat(config.device()).isEqualTo(Device.AUTO);
        assertThat(config.batch()).isEqualTo(BatchChoice.AUTO);
        assertThat(config.layout()).isEmpty();
        assertThat(config.inputSize()).isEmpty();
        assertThat(config.settings().input()).isEqualTo(InputOverrides.NONE);
        assertThat(config.classMapping()).isEmpty();
        assertThat(config.classes())
                .containsExactly(
                        "person", "bicycle", "car", "motorcycle", "bus", "truck", "traffic light", "stop sign");
    }

    @Test
    void everyKeyIsRead() {
        DetectConfig config = ConfigOf.with(
                DetectConfig.class,
                Map.ofEntries(
                        entry("roadwatch.detect.model", "/models/a.onnx"),
                        entry("roadwatch.detect.model-sha256", "ab"),
                        entry("roadwatch.detect.cache", "/models/cache"),
                        entry("roadwatch.detect.download", "true"),
                        entry("roadwatch.detect.auto-limit", "3s"),
                        entry("roadwatch.detect.layout", "end-to-end"),
                        entry("roadwatch.detect.input-size", "640x384"),
                        entry("roadwatch.detect.input.colour", "bgr"),
                        entry("roadwatch.detect.input.divisor", "1"),
                        entry("roadwatch.detect.input.mean", "0.5,0.25,0.125"),
                        entry("roadwatch.detect.input.std", "2"),
                        entry("roadwatch.detect.input.fit", "top-left"),
                        entry("roadwatch.detect.input.pad", "0"),
                        entry("roadwatch.detect.input.resampling", "bilinear"),
                        entry("roadwatch.detect.class-names", "/models/a.txt"),
                        entry("roadwatch.detect.class-mapping", "Car=car,Traffic Light=traffic light"),
                        entry("roadwatch.detect.confidence", "0.2"),
                        entry("roadwatch.detect.iou", "0.6"),
                        entry("roadwatch.detect.max-detections", "50"),
                        entry("roadwatch.detect.classes", "car,bus"),
                        entry("roadwatch.detect.device", "cpu"),
                        entry("roadwatch.detect.batch", "4"),
                        entry("roadwatch.detect.threads", "5"),
                        entry("roadwatch.detect.intra-op-threads", "3")));

        assertThat(config.modelName()).isEqualTo("/models/a.onnx");
        assertThat(config.fetchPolicy()).isEqualTo(new FetchPolicy(true, Duration.ofSeconds(3)));
        assertThat(config.modelSha256()).contains("ab");
        assertThat(config.cacheFolder()).isEqualTo(Path.of("/models/cache"));
        assertThat(config.inferenceThreads()).isEqualTo(5);
        assertThat(config.settings())
                .isEqualTo(new DetectSettings(
                        new Thresholds(0.2f, 0.6f, 50),
                        new Naming(
                                List.of("car", "bus"),
                                Path.of("/models/a.txt"),
                                List.of(
                                        new ClassRename("Car", "car"),
                                        new ClassRename("Traffic Light", "traffic light"))),
                        new Execution(Device.CPU, 3, new BatchChoice(4)),
                        LayoutName.END_TO_END,
                        new InputOverrides(
                                new InputSize(640, 384),
                                PixelOrder.BGR,
                                1f,
                                List.of(0.5f, 0.25f, 0.125f),
                                List.of(2f),
                                Fit.TOP_LEFT,
                                0,
                                Resampling.BILINEAR)));
    }

    @Test
    void blankModelIsNoName() {
        assertThat(ConfigOf.with(DetectConfig.class, Map.of("roadwatch.detect.model", ""))
                        .modelName())
                .isEqualTo("auto");
    }

    @ParameterizedTest
    @CsvSource({
        "batch, many, 'a batch is auto or 1 to 32, got many'",
        "batch, 33, 'a batch has 1 to 32 frames, got 33'",
        "input-size, big, 'an input size is written 640 or 640x384, got big'",
        "class-mapping, Car, 'a class mapping is written Car=car, got Car'",
        "layout, yolov9, 'allowed values: '",
        "device, tpu, 'allowed values: '",
    })
    void badValueIsNamedWithWhatIsGood(String key, String value, String sentence) {
        assertThatException()
                .isThrownBy(() -> ConfigOf.with(DetectConfig.class, Map.of("roadwatch.detect." + key, value)))
                .withMessageContaining("roadwatch.detect." + key)
                .withMessageContaining(sentence);
    }

    @Test
    void settingsAreChangedOneAtATime() {
        DetectSettings changed = DetectSettings.defaults().withConfidence(0.05f).withAllClasses();

        assertThat(changed.thresholds()).isEqualTo(new Thresholds(0.05f, 0.5f, 200));
        assertThat(changed.naming()).isEqualTo(new Naming(List.of(), null, List.of()));
        assertThat(changed.execution()).isEqualTo(DetectSettings.defaults().execution());
    }
}

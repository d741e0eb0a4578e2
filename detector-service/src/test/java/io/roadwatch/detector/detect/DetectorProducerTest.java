package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.ModelMetrics;
import io.roadwatch.detector.observe.StageListener;
import io.roadwatch.detector.testing.Assets;
import io.roadwatch.detector.testing.ConfigOf;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectorProducerTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final DetectorProducer producer =
            new DetectorProducer(new ModelMetrics(registry), confidence -> confidence);

    @Test
    void serviceThatIsToHaveNoModelStartsAndSaysHowToGetOne() {
        InstalledDetector installed =
                producer.install(ConfigOf.with(DetectConfig.class, Map.of("roadwatch.detect.model", "none")));

        assertThat(installed.find()).isEmpty();
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(installed::require)
                .withMessage("roadwatch.detect.model is none, so nothing can be detected:"
                        + " name a model there, or auto.");
    }

    @Test
    void modelThatCannotBeReadStopsTheStart() {
        DetectConfig config =
                ConfigOf.with(DetectConfig.class, Map.of("roadwatch.detect.model", "/nowhere/model.onnx"));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> producer.install(config))
                .withMessage("There is no model file /nowhere/model.onnx.");
    }

    @Test
    void configuredModelIsInstalledAndFreedInTheEnd() {
        String model = Assets.require("models/yolox_nano.onnx").toString();
        InstalledDetector installed =
                producer.install(ConfigOf.with(DetectConfig.class, Map.of("roadwatch.detect.model", model)));

        assertThat(installed.require().model().id()).isEqualTo("yolox_nano");
        assertThat(installed.choice()).isEqualTo(ModelChoice.configured());
        producer.close(installed);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> installed.require().newSession(StageListener.NONE));
    }
}

package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelMetricsTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Test
    void everyReportedClassIsASeries() {
        ModelMetrics metrics = new ModelMetrics(registry);

        metrics.classesReported("yolox_nano", List.of("car", "bus"));

        assertThat(registry.scrape(MetricNames.MODEL_CLASSES::equals).get(0).getDataPoints())
                .extracting(point -> point.getLabels().get("class_name"))
                .containsExactlyInAnyOrder("car", "bus");
    }

    @Test
    void loadedModelIsTheOneSeries() {
        ModelMetrics metrics = new ModelMetrics(registry);

        metrics.modelLoaded("yolox_nano", "695e", "yolox", "cpu", "416x416", "cached");

        MetricSnapshot info = registry.scrape((MetricNames.MODEL_INFO.replace("_info", ""))::equals)
                .get(0);
        Labels labels = info.getDataPoints().get(0).getLabels();
        assertThat(info.getMetadata().getPrometheusName() + "_info").isEqualTo(MetricNames.MODEL_INFO);
        assertThat(labels.equals(Labels.of(
                        "model", "yolox_nano",
                        "sha256", "695e",
                        "layout", "yolox",
                        "provider", "cpu",
                        "input", "416x416",
                        "choice", "cached")))
                .as("%s", labels)
                .isTrue();
    }
}

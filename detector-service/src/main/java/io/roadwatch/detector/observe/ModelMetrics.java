package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows which model looks at the frames. */
@Singleton
public final class ModelMetrics {

    private final Info info;
    private final Gauge classes;

    public ModelMetrics(PrometheusRegistry registry) {
        info = Info.builder()
                .name(MetricNames.MODEL_INFO)
                .help("The loaded model; always 1, the labels tell.")
                .labelNames(
                        MetricNames.MODEL,
                        MetricNames.SHA256,
                        MetricNames.LAYOUT,
                        MetricNames.PROVIDER,
                        MetricNames.INPUT,
                        MetricNames.CHOICE)
                .register(registry);
        classes = Gauge.builder()
                .name(MetricNames.MODEL_CLASSES)
                .help("The classes that are reported; always 1, the labels tell.")
                .labelNames(MetricNames.MODEL, MetricNames.CLASS_NAME)
                .register(registry);
    }

    /**
     * @param input width and height in pixels, e.g. {@code 640x384}
     * @param choice how it came to be this model, e.g. {@code starter}
     */
    public void modelLoaded(String model, String sha256, String layout, String provider, String input, String choice) {
        info.setLabelValues(model, sha256, layout, provider, input, choice);
    }

    /** @param reported by our names */
    public void classesReported(String model, List<String> reported) {
        reported.forEach(name -> classes.labelValues(model, name).set(1));
    }
}

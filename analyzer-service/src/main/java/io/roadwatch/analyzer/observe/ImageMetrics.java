package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;

/** What becomes of the pictures of requests. Thread-safe. */
@Singleton
public class ImageMetrics {

    private final Counter images;
    private final Counter dropped;

    ImageMetrics(PrometheusRegistry registry) {
        this.images = Counter.builder()
                .name(MetricNames.IMAGES)
                .help("Pictures that the LLM is shown, as they came or made smaller")
                .labelNames(MetricNames.OUTCOME)
                .register(registry);
        this.dropped = Counter.builder()
                .name(MetricNames.IMAGES_DROPPED)
                .help("Pictures that the LLM is not shown, by reason")
                .labelNames(MetricNames.REASON)
                .register(registry);
        images.initLabelValues("as_is");
        images.initLabelValues("shrunk");
    }

    /** @param reasons all there are, so that their series exist */
    public void begin(List<String> reasons) {
        reasons.forEach(dropped::initLabelValues);
    }

    public void shown(int all, int shrunk) {
        images.labelValues("as_is").inc(all - shrunk);
        images.labelValues("shrunk").inc(shrunk);
    }

    public void dropped(String reason, int times) {
        dropped.labelValues(reason).inc(times);
    }
}

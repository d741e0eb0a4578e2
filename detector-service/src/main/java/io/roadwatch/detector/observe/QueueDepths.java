package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** How many tasks wait or are under way in each queue, asked at the moment of the scrape. Safe for use by many threads. */
@Singleton
public class QueueDepths {

    private final Map<String, IntSupplier> depths = new ConcurrentHashMap<>();

    public QueueDepths(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name(MetricNames.TASK_QUEUE_SIZE)
                .help("Tasks that wait or are under way, by queue.")
                .labelNames(MetricNames.QUEUE_TYPE)
                .callback(gauge -> depths.forEach((queue, depth) -> gauge.call(depth.getAsInt(), queue)))
                .register(registry);
    }

    /**
     * Shows a queue from now on.
     *
     * @param queueType a constant of the caller; the same name again replaces the queue
     * @param depth asked on the scraping thread
     */
    public void show(String queueType, IntSupplier depth) {
        depths.put(queueType, depth);
    }
}

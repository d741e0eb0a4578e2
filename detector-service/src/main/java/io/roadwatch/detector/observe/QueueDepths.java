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

    /** Frames that were handed to the analyzer and have no answer yet. */
    public static final String HANDOFF = "handoff";

    private final Map<String, IntSupplier> depths = new ConcurrentHashMap<>();

    public QueueDepths(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name(MetricNames.TASK_QUEUE_SIZE)
                .help("Tasks that wait or are under way, by queue.")
                .labelNames(MetricNames.QUEUE_TYPE)
                .callback(gauge -> depths.forEach((queue, depth) -> gauge.call(depth.getAsInt(), queue)))
                .register(registry);
    }

    /** What the gauge shows; 0 for a queue that is not shown. */
    int depthOf(String queueType) {
        return depths.getOrDefault(queueType, () -> 0).getAsInt();
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

package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.Detection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Counts what the detector saw. Safe for use by many threads. */
@Singleton
public final class DetectionMetrics {

    private final CameraLabels cameras;
    private final Counter detections;
    private final Histogram latency;
    private final Counter objects;
    private final Counter groups;

    public DetectionMetrics(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        detections = Counter.builder()
                .name(MetricNames.DETECTION)
                .help("Frames in which objects were looked for.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.MODEL_TYPE)
                .register(registry);
        latency = Histogram.builder()
                .name(MetricNames.DETECTION_LATENCY)
                .help("Time to find the objects of one frame.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.MODEL_TYPE)
                .classicUpperBounds(0.1, 0.25, 0.5, 1, 2, 5)
                .register(registry);
        objects = Counter.builder()
                .name(MetricNames.DETECTED_OBJECTS)
                .help("Objects found.")
                .labelNames(MetricNames.CAMERA_ID, MetricNames.CLASS_NAME)
                .register(registry);
        groups = Counter.builder()
                .name(MetricNames.TRAFFIC_GROUPS)
                .help("Groups of objects found.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
    }

    /**
     * Makes the series of a camera exist with the value 0, so that {@code rate()} sees the first event.
     *
     * @param classes every class that the model may report
     */
    public void cameraDeclared(String cameraId, String modelType, List<String> classes) {
        String label = cameras.labelOf(cameraId);
        detections.initLabelValues(label, modelType);
        latency.initLabelValues(label, modelType);
        groups.initLabelValues(label);
        classes.forEach(name -> objects.initLabelValues(label, name));
    }

    /** Ends the series of a camera. */
    void forget(String label) {
        detections.removeIf(values -> values.get(0).equals(label));
        latency.removeIf(values -> values.get(0).equals(label));
        objects.removeIf(values -> values.get(0).equals(label));
        groups.remove(label);
    }

    /** @param took time from taking the frame to its detections */
    public void detected(String cameraId, String modelType, Duration took, List<Detection> found) {
        String label = cameras.labelOf(cameraId);
        detections.labelValues(label, modelType).inc();
        latency.labelValues(label, modelType).observe(took.toNanos() / 1e9);
        found.forEach(one -> objects.labelValues(label, one.className()).inc());
    }

    public void grouped(String cameraId, int groupCount) {
        groups.labelValues(cameras.labelOf(cameraId)).inc(groupCount);
    }
}

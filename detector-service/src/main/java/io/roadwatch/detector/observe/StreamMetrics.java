package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.source.FaultCode;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What streams go through. Safe for use by many threads. */
@Singleton
public class StreamMetrics {

    /** Where a defect showed. */
    public enum Component {
        DECODE,
        ANALYSE
    }

    private final CameraLabels cameras;
    private final Counter reconnects;
    private final Counter stalls;
    private final Counter faults;
    private final Counter errors;

    public StreamMetrics(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        this.reconnects = Counter.builder()
                .name(MetricNames.STREAM_RECONNECTS)
                .help("Times that a stream which had been lost was running again.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        this.stalls = Counter.builder()
                .name(MetricNames.STREAM_STALLS)
                .help("Times that a connected stream did not get on.")
                .labelNames(MetricNames.CAMERA_ID)
                .register(registry);
        this.faults = Counter.builder()
                .name(MetricNames.STREAM_FAULTS)
                .help("Reasons why streams did not run, each time they came up.")
                .labelNames(MetricNames.REASON)
                .register(registry);
        this.errors = Counter.builder()
                .name(MetricNames.PIPELINE_ERRORS)
                .help("Failures inside the pipeline.")
                .labelNames(MetricNames.ERROR_TYPE, MetricNames.COMPONENT)
                .register(registry);
        for (FaultCode code : FaultCode.values()) {
            faults.initLabelValues(code.label());
        }
    }

    /** Makes the series of a camera exist with 0. */
    public void cameraDeclared(String cameraId) {
        String camera = cameras.labelOf(cameraId);
        reconnects.initLabelValues(camera);
        stalls.initLabelValues(camera);
    }

    /** Ends the series of a camera. */
    void forget(String label) {
        reconnects.remove(label);
        stalls.remove(label);
    }

    public void reconnected(String cameraId) {
        reconnects.labelValues(cameras.labelOf(cameraId)).inc();
    }

    public void stalled(String cameraId) {
        stalls.labelValues(cameras.labelOf(cameraId)).inc();
    }

    public void faulty(FaultCode code) {
        faults.labelValues(code.label()).inc();
    }

    public void failed(Component component, Throwable failure) {
        errors.labelValues(failure.getClass().getSimpleName(), component.name().toLowerCase(Locale.ROOT))
                .inc();
    }
}

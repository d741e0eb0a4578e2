package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * What becomes of frames between the camera and the detector. Conservation: read = sampled + skipped, and sampled =
 * detected + dropped, but for frames on their way. Safe for use by many threads.
 */
@Singleton
public class StreamMetrics {

    /** Why a frame that was read is not to be analysed. */
    public enum SkipReason {
        SAMPLING
    }

    /** Why a frame that was to be analysed was not. */
    public enum DropReason {
        DETECTOR_BUSY,
        DETECTION_FAILED,
        STREAM_STOPPED
    }

    /** Where a defect showed. */
    public enum Component {
        DECODE,
        ANALYSE
    }

    private final CameraLabels cameras;
    private final Counter framesRead;
    private final Counter framesSampled;
    private final Counter framesSkipped;
    private final Counter framesDropped;
    private final Counter errors;
    private final Gauge activeCameras;

    StreamMetrics(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        this.framesRead = counter(MetricNames.FRAMES_READ, "Frames decoded.", MetricNames.CAMERA_ID)
                .register(registry);
        this.framesSampled = counter(MetricNames.FRAMES_SAMPLED, "Frames chosen for analysis.", MetricNames.CAMERA_ID)
                .register(registry);
        this.framesSkipped = counter(
                        MetricNames.FRAMES_SKIPPED,
                        "Frames decoded but not chosen for analysis.",
                        MetricNames.CAMERA_ID,
                        MetricNames.REASON)
                .register(registry);
        this.framesDropped = counter(
                        MetricNames.FRAMES_DROPPED,
                        "Frames chosen for analysis but not analysed.",
                        MetricNames.CAMERA_ID,
                        MetricNames.REASON)
                .register(registry);
        this.errors = counter(
                        MetricNames.PIPELINE_ERRORS,
                        "Failures inside the pipeline.",
                        MetricNames.ERROR_TYPE,
                        MetricNames.COMPONENT)
                .register(registry);
        this.activeCameras = Gauge.builder()
                .name(MetricNames.ACTIVE_CAMERAS)
                .help("Streams that deliver frames at this moment.")
                .register(registry);
    }

    private static Counter.Builder counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels);
    }

    /** Makes the series of a camera exist with 0, so that rates of it work from the first frame on. */
    public void cameraDeclared(String cameraId) {
        String camera = cameras.labelOf(cameraId);
        framesRead.initLabelValues(camera);
        framesSampled.initLabelValues(camera);
        for (SkipReason reason : SkipReason.values()) {
            framesSkipped.initLabelValues(camera, label(reason));
        }
        for (DropReason reason : DropReason.values()) {
            framesDropped.initLabelValues(camera, label(reason));
        }
    }

    public void frameRead(String cameraId) {
        framesRead.labelValues(cameras.labelOf(cameraId)).inc();
    }

    public void frameSampled(String cameraId) {
        framesSampled.labelValues(cameras.labelOf(cameraId)).inc();
    }

    public void frameSkipped(String cameraId, SkipReason reason) {
        framesSkipped.labelValues(cameras.labelOf(cameraId), label(reason)).inc();
    }

    public void frameDropped(String cameraId, DropReason reason) {
        framesDropped.labelValues(cameras.labelOf(cameraId), label(reason)).inc();
    }

    public void failed(Component component, Exception failure) {
        errors.labelValues(failure.getClass().getSimpleName(), label(component)).inc();
    }

    public void cameraRuns() {
        activeCameras.inc();
    }

    public void cameraRests() {
        activeCameras.dec();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * What becomes of frames between the camera and the detector. Conservation: read = sampled + skipped, and sampled =
 * detected + dropped, but for frames on their way. Safe for use by many threads.
 */
@Singleton
public class FrameMetrics {

    /** Why a frame that was read is not to be analysed. */
    public enum SkipReason {
        /** The decode policy leaves it out. */
        DECODE_POLICY,
        /** Reading had fallen behind, so that only keyframes were decoded. */
        DECODER_BEHIND,
        /** It could not be decoded. */
        DAMAGED,
        /** The connection ended before it came out of the decoder. */
        NOT_DECODED,
        /** It was decoded, but the sampling asks for fewer. */
        SAMPLING
    }

    /** Why a frame that was to be analysed was not. */
    public enum DropReason {
        DETECTOR_BUSY,
        DETECTION_FAILED,
        STREAM_STOPPED
    }

    private final CameraLabels cameras;
    private final Counter read;
    private final Counter decoded;
    private final Counter sampled;
    private final Counter skipped;
    private final Counter dropped;
    private final Counter decodeSeconds;
    private final Histogram age;

    public FrameMetrics(PrometheusRegistry registry, CameraLabels cameras) {
        this.cameras = cameras;
        this.read = counter(registry, MetricNames.FRAMES_READ, "Frames that arrived.");
        this.decoded = counter(registry, MetricNames.FRAMES_DECODED, "Frames that became pictures.");
        this.sampled = counter(registry, MetricNames.FRAMES_SAMPLED, "Frames chosen for analysis.");
        this.skipped = counter(
                registry, MetricNames.FRAMES_SKIPPED, "Frames that were not chosen for analysis.", MetricNames.REASON);
        this.dropped = counter(
                registry,
                MetricNames.FRAMES_DROPPED,
                "Frames chosen for analysis but not analysed.",
                MetricNames.REASON);
        this.decodeSeconds =
                counter(registry, MetricNames.DECODE_SECONDS, "CPU time of reading and decoding, in seconds.");
        this.age = Histogram.builder()
                .name(MetricNames.ANALYSIS_AGE)
                .help("Age of a frame when its analysis is complete.")
                .classicUpperBounds(0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10)
                .register(registry);
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... furtherLabels) {
        String[] labels = new String[furtherLabels.length + 1];
        labels[0] = MetricNames.CAMERA_ID;
        System.arraycopy(furtherLabels, 0, labels, 1, furtherLabels.length);
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    /** Makes the series of a camera exist with 0, so that rates of it work from the first frame on. */
    public void cameraDeclared(String cameraId) {
        String camera = cameras.labelOf(cameraId);
        read.initLabelValues(camera);
        decoded.initLabelValues(camera);
        sampled.initLabelValues(camera);
        decodeSeconds.initLabelValues(camera);
        for (SkipReason reason : SkipReason.values()) {
            skipped.initLabelValues(camera, label(reason));
        }
        for (DropReason reason : DropReason.values()) {
            dropped.initLabelValues(camera, label(reason));
        }
    }

    /** Ends the series of a camera. */
    void forget(String label) {
        read.remove(label);
        decoded.remove(label);
        sampled.remove(label);
        decodeSeconds.remove(label);
        for (SkipReason reason : SkipReason.values()) {
            skipped.remove(label, label(reason));
        }
        for (DropReason reason : DropReason.values()) {
            dropped.remove(label, label(reason));
        }
    }

    public void read(String cameraId, long frames) {
        read.labelValues(cameras.labelOf(cameraId)).inc(frames);
    }

    public void decoded(String cameraId, long frames) {
        decoded.labelValues(cameras.labelOf(cameraId)).inc(frames);
    }

    public void sampled(String cameraId) {
        sampled.labelValues(cameras.labelOf(cameraId)).inc();
    }

    public void skipped(String cameraId, SkipReason reason, long frames) {
        skipped.labelValues(cameras.labelOf(cameraId), label(reason)).inc(frames);
    }

    public void dropped(String cameraId, DropReason reason) {
        dropped.labelValues(cameras.labelOf(cameraId), label(reason)).inc();
    }

    public void decodeTook(String cameraId, Duration cpuTime) {
        decodeSeconds.labelValues(cameras.labelOf(cameraId)).inc(cpuTime.toNanos() / 1e9);
    }

    /** @param age from the moment at which the frame arrived */
    public void analysedAtAge(Duration age) {
        this.age.observe(age.toNanos() / 1e9);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

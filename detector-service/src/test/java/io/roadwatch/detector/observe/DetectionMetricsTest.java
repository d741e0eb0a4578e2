package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.group.SuppressReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionMetricsTest {

    private static final BoundingBox BOX = new BoundingBox(0, 0, 10, 10);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CameraLabels cameras = new CameraLabels(2);
    private final DetectionMetrics detections = new DetectionMetrics(registry, cameras);
    private final CandidateMetrics candidates = new CandidateMetrics(registry, cameras);

    @Test
    void seriesOfADeclaredCameraExistWithZero() throws IOException {
        detections.cameraDeclared("1", "yolox_nano", List.of("car", "bus"));
        candidates.cameraDeclared("1");

        assertThat(scrape())
                .contains(
                        "detection_total{camera_id=\"1\",model_type=\"yolox_nano\"} 0.0",
                        "detection_latency_seconds_count{camera_id=\"1\",model_type=\"yolox_nano\"} 0",
                        "detected_objects_total{camera_id=\"1\",class_name=\"car\"} 0.0",
                        "detected_objects_total{camera_id=\"1\",class_name=\"bus\"} 0.0",
                        "traffic_groups_total{camera_id=\"1\"} 0.0",
                        "tasks_generated_total{camera_id=\"1\"} 0.0",
                        "roadwatch_candidates_total{camera_id=\"1\"} 0.0");
        for (SuppressReason reason : SuppressReason.values()) {
            assertThat(scrape())
                    .contains("roadwatch_candidates_suppressed_total{camera_id=\"1\",reason=\"%s\"} 0.0"
                            .formatted(reason.label()));
        }
    }

    @Test
    void detectionIsCountedWithItsObjectsAndItsTime() throws IOException {
        detections.detected(
                "1",
                "yolox_nano",
                Duration.ofMillis(300),
                List.of(
                        new Detection("car", 0.9f, BOX),
                        new Detection("car", 0.8f, BOX),
                        new Detection("bus", 0.7f, BOX)));
        detections.grouped("1", 2);
        detections.grouped("1", 0);

        assertThat(scrape())
                .contains(
                        "detection_total{camera_id=\"1\",model_type=\"yolox_nano\"} 1.0",
                        "detected_objects_total{camera_id=\"1\",class_name=\"car\"} 2.0",
                        "detected_objects_total{camera_id=\"1\",class_name=\"bus\"} 1.0",
                        "traffic_groups_total{camera_id=\"1\"} 2.0",
                        "detection_latency_seconds_sum{camera_id=\"1\",model_type=\"yolox_nano\"} 0.3");
        for (String bucket :
                List.of("0.1\"} 0", "0.25\"} 0", "0.5\"} 1", "1.0\"} 1", "2.0\"} 1", "5.0\"} 1", "+Inf\"} 1")) {
            assertThat(scrape())
                    .contains("detection_latency_seconds_bucket{camera_id=\"1\",model_type=\"yolox_nano\",le=\""
                            + bucket);
        }
    }

    @Test
    void latencyIsAClassicAndANativeHistogram() {
        detections.detected("1", "yolox_nano", Duration.ofMillis(300), List.of());

        HistogramSnapshot latency = registry.scrape(name -> name.equals("detection_latency_seconds")).stream()
                .map(HistogramSnapshot.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(latency.getDataPoints())
                .hasSize(1)
                .allMatch(point -> point.hasClassicHistogramData() && point.hasNativeHistogramData());
    }

    @Test
    void camerasBeyondTheBoundShareALabelInEveryMetric() throws IOException {
        for (String camera : List.of("1", "2", "3", "4")) {
            detections.grouped(camera, 1);
            candidates.decided(camera, Decided.handedOff());
        }

        assertThat(scrape())
                .contains(
                        "traffic_groups_total{camera_id=\"2\"} 1.0",
                        "traffic_groups_total{camera_id=\"other\"} 2.0",
                        "tasks_generated_total{camera_id=\"other\"} 2.0")
                .doesNotContain("camera_id=\"3\"", "camera_id=\"4\"");
    }

    private String scrape() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toString(StandardCharsets.UTF_8);
    }
}

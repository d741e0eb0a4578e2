package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Label;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CameraSeriesTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CameraLabels labels = new CameraLabels(1);
    private final FrameMetrics frames = new FrameMetrics(registry, labels);
    private final StreamMetrics streams = new StreamMetrics(registry, labels);
    private final DetectionMetrics detections = new DetectionMetrics(registry, labels);
    private final CandidateMetrics candidates = new CandidateMetrics(registry, labels);
    private final CameraSeries series = new CameraSeries(labels, frames, streams, detections, candidates);

    @Test
    void removedCameraLeavesNothingAndItsLabelGoesToTheNext() {
        declare("gate");
        assertThat(cameras()).containsExactly("gate");
        series.end("gate");
        assertThat(cameras()).isEmpty();
        declare("east");
        assertThat(cameras()).containsExactly("east");
    }

    @Test
    void sharedSeriesOfCamerasBeyondTheCapStay() {
        declare("gate");
        declare("east");
        assertThat(cameras()).containsExactlyInAnyOrder("gate", "other");
        series.end("east");
        assertThat(cameras()).containsExactlyInAnyOrder("gate", "other");
    }

    private void declare(String camera) {
        frames.cameraDeclared(camera);
        streams.cameraDeclared(camera);
        detections.cameraDeclared(camera, "yolox", List.of("car", "person"));
        candidates.cameraDeclared(camera);
    }

    private Set<String> cameras() {
        return registry.scrape().stream()
                .flatMap(metric -> metric.getDataPoints().stream())
                .flatMap(point -> point.getLabels().stream())
                .filter(label -> label.getName().equals("camera_id"))
                .map(Label::getValue)
                .collect(Collectors.toSet());
    }
}

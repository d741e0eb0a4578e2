package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.StreamGauges.Reading;
import io.roadwatch.detector.source.StreamState.Kind;
import io.roadwatch.detector.testing.Counts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamGaugesTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final StreamGauges gauges = new StreamGauges(registry, new CameraLabels(1));

    @Test
    void oneStateOfTheSetIsOne() {
        gauges.show(() -> List.of(new Reading("gate", Kind.STALLED, Duration.ofMillis(7_500), null, true)));

        assertThat(Counts.of(registry, "roadwatch_stream_state", "gate", "stalled"))
                .isEqualTo(1);
        for (Kind kind : Kind.values()) {
            assertThat(Counts.of(registry, "roadwatch_stream_state", "gate", kind.label()))
                    .isEqualTo(kind == Kind.STALLED ? 1 : 0);
        }
        assertThat(Counts.of(registry, "roadwatch_stream_read_age_seconds", "gate"))
                .isEqualTo(7.5);
        assertThat(Counts.of(registry, "roadwatch_stream_frozen", "gate")).isEqualTo(1);
    }

    @Test
    void camerasBeyondTheCapAreCountedTogetherAndTheOldestAgeStands() {
        gauges.show(() -> List.of(
                new Reading("gate", Kind.RUNNING, null, Duration.ofSeconds(1), false),
                new Reading("east", Kind.RUNNING, null, Duration.ofSeconds(2), false),
                new Reading("west", Kind.RUNNING, null, Duration.ofSeconds(9), false),
                new Reading("south", Kind.FAILED, null, null, false)));

        assertThat(Counts.of(registry, "roadwatch_stream_state", "gate", "running"))
                .isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_stream_state", "other", "running"))
                .isEqualTo(2);
        assertThat(Counts.of(registry, "roadwatch_stream_state", "other", "failed"))
                .isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_stream_processing_age_seconds", "other"))
                .isEqualTo(9);
    }
}

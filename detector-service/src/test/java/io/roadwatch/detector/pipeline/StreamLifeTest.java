package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.CameraLabels;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import io.roadwatch.detector.testing.Counts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StreamLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final StreamFault LOST = new StreamFault(FaultCode.CONNECTION_LOST, "the connection was lost");
    private static final StreamFault REFUSED = new StreamFault(FaultCode.CONNECTION_REFUSED, "nobody listens");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RecordingChannel channel = new RecordingChannel();
    private final StreamLife life = new StreamLife(
            StreamSpec.of(
                    new CameraId("gate"),
                    new StreamSpec.WireId.Text("gate"),
                    StreamAddress.parse("rtsp://camera/1"),
                    Playback.ONCE,
                    new Sampling(Duration.ZERO)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new StreamMetrics(registry, new CameraLabels(10)),
            channel);

    @Test
    void outageIsToldOnceHoweverManyAttemptsFail() {
        life.running("h264 640x360");
        for (int attempt = 1; attempt <= 5; attempt++) {
            life.waiting(LOST, attempt, Duration.ofSeconds(3));
            life.connecting(attempt + 1);
        }
        assertThat(channel.told()).containsExactly("1 online: h264 640x360", "0 the connection was lost");
        assertThat(Counts.of(registry, "roadwatch_stream_faults", "connection_lost"))
                .isEqualTo(5);
    }

    @Test
    void anotherReasonOfTheSameOutageIsTold() {
        life.running("h264");
        life.waiting(LOST, 1, Duration.ofSeconds(3));
        life.waiting(REFUSED, 2, Duration.ofSeconds(3));
        life.waiting(REFUSED, 3, Duration.ofSeconds(3));
        assertThat(channel.told()).containsExactly("1 online: h264", "0 the connection was lost", "0 nobody listens");
    }

    @Test
    void comingBackCountsAsOneReconnectAndTheFirstConnectionAsNone() {
        life.running("h264");
        assertThat(life.reconnectsLastHour()).isZero();
        life.waiting(LOST, 1, Duration.ofSeconds(3));
        life.connecting(2);
        life.running("h264");
        assertThat(life.reconnectsLastHour()).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_stream_reconnects", "gate")).isEqualTo(1);
    }

    @Test
    void onlyARunningStreamCanStallAndItComesBackWithoutAReconnect() {
        StreamFault silence = new StreamFault(FaultCode.STALLED, "nothing arrives");
        life.stalled(NOW, silence);
        assertThat(life.state()).isInstanceOf(StreamState.Connecting.class);

        life.running("h264");
        life.stalled(NOW.minusSeconds(5), silence);
        life.stalled(NOW.minusSeconds(4), silence);
        assertThat(life.state()).isEqualTo(new StreamState.Stalled(NOW.minusSeconds(5), silence));
        life.alive();
        assertThat(life.state()).isEqualTo(new StreamState.Running(NOW));
        assertThat(life.stallsLastHour()).isEqualTo(1);
        assertThat(life.reconnectsLastHour()).isZero();
        assertThat(channel.told()).containsExactly("1 online: h264", "0 nothing arrives", "1 online again");
    }

    @Test
    void nothingChangesAStreamThatWasStopped() {
        life.running("h264");
        life.stopped();
        life.connecting(1);
        life.running("h264");
        life.waiting(LOST, 1, Duration.ofSeconds(3));
        life.failed(REFUSED);
        life.ended(10);
        assertThat(life.state()).isEqualTo(new StreamState.Stopped(NOW));
        assertThat(channel.told()).containsExactly("1 online: h264");
    }

    @Test
    void waitingSaysWhenTheNextAttemptIs() {
        life.waiting(REFUSED, 3, Duration.ofSeconds(12));
        assertThat(life.state()).isEqualTo(new StreamState.WaitingToReconnect(NOW, 3, NOW.plusSeconds(12), REFUSED));
        assertThat(life.lastFault()).isEqualTo(REFUSED);
    }
}

package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.observe.CameraLabels;
import io.roadwatch.detector.observe.CameraSeries;
import io.roadwatch.detector.observe.CandidateMetrics;
import io.roadwatch.detector.observe.DetectionMetrics;
import io.roadwatch.detector.observe.FrameMetrics;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the default limits: 5 s of silence, 20 s without a picture, 20 s without an analysis. */
class StreamWatchdogTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final HandClock clock = new HandClock();
    private final List<StreamFault> reconnects = new ArrayList<>();
    private ObservedStream observed;
    private StreamWatchdog watchdog;

    @BeforeEach
    void cameraRuns() {
        watch("rtsp://camera/1");
    }

    private void watch(String address) {
        watchConnecting(address);
        observed.life().running("h264");
    }

    private void watchConnecting(String address) {
        StreamSpec spec = StreamSpec.of(
                new CameraId("gate"),
                new StreamSpec.WireId.Text("gate"),
                StreamAddress.parse(address),
                Playback.ONCE,
                new Sampling(Duration.ZERO));
        StreamEnvironment environment = environment();
        observed = new ObservedStream(spec, environment);
        watchdog = new StreamWatchdog(environment.watch(), spec, observed, reconnects::add);
        observed.pulse().connected();
    }

    @Test
    void silenceStallsAndASignOfLifeHeals() {
        pass(5);
        assertThat(look()).isInstanceOf(StreamState.Running.class);
        pass(1);
        assertThat(look()).isInstanceOfSatisfying(StreamState.Stalled.class, stalled -> {
            assertThat(stalled.fault().code()).isEqualTo(FaultCode.STALLED);
            assertThat(stalled.since()).as("the last sign of life").isEqualTo(BEGIN);
        });
        observed.pulse().packet();
        assertThat(look()).isInstanceOf(StreamState.Running.class);
        assertThat(reconnects).isEmpty();
    }

    @Test
    void dataWithoutPicturesAreConnectedAnew() {
        for (int second = 0; second < 21; second++) {
            pass(1);
            observed.pulse().packet();
        }
        assertThat(look())
                .isInstanceOfSatisfying(
                        StreamState.Stalled.class,
                        stalled -> assertThat(stalled.fault().code()).isEqualTo(FaultCode.NO_PICTURES));
        assertThat(reconnects).extracting(StreamFault::code).containsExactly(FaultCode.NO_PICTURES);
    }

    @Test
    void analysisThatOwesAResultStallsEvenAFile() {
        watch("/clip.mp4");
        observed.pulse().offered();
        pass(21);
        assertThat(look())
                .isInstanceOfSatisfying(
                        StreamState.Stalled.class,
                        stalled -> assertThat(stalled.fault().code()).isEqualTo(FaultCode.ANALYSIS_STALLED));
        observed.analysed(BEGIN);
        assertThat(look()).isInstanceOf(StreamState.Running.class);
        assertThat(reconnects).isEmpty();
    }

    @Test
    void connectionThatNeverGivesAPictureIsMadeAnew() {
        watchConnecting("rtsp://camera/1");
        for (int second = 0; second < 21; second++) {
            pass(1);
            observed.pulse().packet();
        }
        assertThat(look()).as("it never ran").isInstanceOf(StreamState.Connecting.class);
        assertThat(reconnects).extracting(StreamFault::code).containsExactly(FaultCode.NO_PICTURES);
    }

    @Test
    void fileMayPauseAsLongAsItsTimestampsSay() {
        watch("/clip.mp4");
        pass(3_600);
        assertThat(look()).isInstanceOf(StreamState.Running.class);
    }

    @Test
    void streamWithoutAConnectionIsLeftAlone() {
        observed.pulse().disconnected();
        observed.life().waiting(new StreamFault(FaultCode.CONNECTION_LOST, "lost"), 1, Duration.ofSeconds(60));
        pass(60);
        assertThat(look()).isInstanceOf(StreamState.WaitingToReconnect.class);
    }

    private StreamState look() {
        watchdog.look();
        return observed.life().state();
    }

    private void pass(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    private StreamEnvironment environment() {
        PrometheusRegistry registry = new PrometheusRegistry();
        CameraLabels labels = new CameraLabels(10);
        FrameMetrics frames = new FrameMetrics(registry, labels);
        StreamMetrics streams = new StreamMetrics(registry, labels);
        CameraSeries series = new CameraSeries(
                labels,
                frames,
                streams,
                new DetectionMetrics(registry, labels),
                new CandidateMetrics(registry, labels));
        ReaderSettings settings =
                new ReaderSettings(ConfigOf.defaults(DecodeConfig.class), host -> List.of(), () -> null, clock);
        return new StreamEnvironment(
                typed -> StreamAddress.parse(typed.text()),
                settings,
                ConfigOf.defaults(PipelineConfig.class),
                new PipelineMetrics(frames, streams, series),
                new RecordingChannel());
    }

    /** Goes on when the test says so. */
    private static final class HandClock extends Clock {

        private volatile Instant now = BEGIN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

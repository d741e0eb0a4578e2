package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.StreamAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What every stream needs of the service around it. Safe for use by many threads. */
@Singleton
final class StreamEnvironment {

    private final ReaderSettings settings;
    private final StreamMetrics metrics;
    private final ResultChannel channel;
    private final Clock clock = Clock.systemUTC();

    StreamEnvironment(DecodeConfig decode, StreamMetrics metrics, ResultChannel channel) {
        this.settings = new ReaderSettings(decode, host -> List.of(InetAddress.getAllByName(host)), null, clock);
        this.metrics = metrics;
        this.channel = channel;
    }

    /** Opens a source on the calling thread, which closes it. */
    VideoReader open(StreamAddress address, ReadInterrupt interrupt, Instant startedAt) {
        return VideoReader.open(address, settings, interrupt, startedAt);
    }

    StreamMetrics metrics() {
        return metrics;
    }

    ResultChannel channel() {
        return channel;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }
}

package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.StreamAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** What every stream needs of the service around it. Safe for use by many threads. */
@Singleton
final class StreamEnvironment {

    private final ReaderSettings reading;
    private final PipelineConfig.Watch watch;
    private final PipelineMetrics metrics;
    private final ResultChannel channel;

    StreamEnvironment(ReaderSettings reading, PipelineConfig config, PipelineMetrics metrics, ResultChannel channel) {
        this.reading = reading;
        this.watch = config.watch();
        this.metrics = metrics;
        this.channel = channel;
    }

    /** Opens a source on the calling thread, which closes it. */
    VideoReader open(StreamAddress address, ReadInterrupt interrupt, Instant startedAt) {
        return VideoReader.open(address, reading, interrupt, startedAt);
    }

    PipelineConfig.Watch watch() {
        return watch;
    }

    PipelineMetrics metrics() {
        return metrics;
    }

    ResultChannel channel() {
        return channel;
    }

    Clock clock() {
        return reading.wallClock();
    }

    Instant now() {
        return clock().instant();
    }
}

package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRefusedException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** What every stream needs of the service around it. Safe for use by many threads. */
@Singleton
final class StreamEnvironment {

    private final StreamPolicy policy;
    private final ReaderSettings reading;
    private final PipelineConfig.Watch watch;
    private final PipelineMetrics metrics;
    private final ResultChannel channel;

    StreamEnvironment(
            StreamPolicy policy,
            ReaderSettings reading,
            PipelineConfig config,
            PipelineMetrics metrics,
            ResultChannel channel) {
        this.policy = policy;
        this.reading = reading;
        this.watch = config.watch();
        this.metrics = metrics;
        this.channel = channel;
    }

    /**
     * Opens a source on the calling thread, which closes it. Whether a file may be opened is asked again: it was declared
     * long ago perhaps, or under another configuration. Readers do so themselves for hosts.
     *
     * @throws DecodeException when it may not or cannot be opened
     */
    VideoReader open(StreamAddress address, ReadInterrupt interrupt, Instant startedAt) {
        if (address instanceof StreamAddress.LocalFile file) {
            admit(file);
        }
        return VideoReader.open(address, reading, interrupt, startedAt);
    }

    private void admit(StreamAddress.LocalFile file) {
        try {
            policy.admit(file.location());
        } catch (StreamRefusedException e) {
            boolean unreadable = e.refusal() == StreamRefusedException.Refusal.FILE_UNREADABLE;
            throw new DecodeException(unreadable ? FaultCode.FILE_UNREADABLE : FaultCode.ADDRESS_REFUSED, e.reason());
        }
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

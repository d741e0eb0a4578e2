package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.ConfiguredStreams;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamRegistry;
import jakarta.inject.Singleton;

/** Shows streams: what is wanted of them, and what they are doing. Safe for use by many threads; never blocks. */
@Singleton
class StreamViews {

    private final StreamRegistry registry;
    private final StreamMonitor monitor;
    private final ConfiguredStreams configured;

    StreamViews(StreamRegistry registry, StreamMonitor monitor, ConfiguredStreams configured) {
        this.registry = registry;
        this.monitor = monitor;
        this.configured = configured;
    }

    /** A problem where it is not declared (any more). */
    StreamView show(CameraId id) {
        return registry.find(id).map(this::show).orElseThrow(StreamViews::unknown);
    }

    StreamView show(DesiredStream stream) {
        CameraId id = stream.spec().id();
        return new StreamView(
                Declared.of(stream, configured.contains(id)),
                monitor.statusOf(id).map(Activity::of).orElseGet(() -> Activity.unobserved(stream.running())));
    }

    static RuntimeException unknown() {
        return ProblemType.UNKNOWN_STREAM.because("No stream of that id is declared; GET /api/v1/streams lists them.");
    }
}

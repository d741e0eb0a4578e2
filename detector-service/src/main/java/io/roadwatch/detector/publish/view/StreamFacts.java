package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamState;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What viewers have to know of streams. Safe for use by many threads; no call blocks. */
@Singleton
class StreamFacts {

    private final StreamRegistry registry;
    private final StreamMonitor monitor;

    StreamFacts(StreamRegistry registry, StreamMonitor monitor) {
        this.registry = registry;
        this.monitor = monitor;
    }

    boolean declared(CameraId camera) {
        return registry.find(camera).isPresent();
    }

    /** Whether no picture can come until somebody starts or declares the stream again. */
    boolean over(CameraId camera) {
        return registry.find(camera).filter(DesiredStream::running).isEmpty()
                || state(camera).filter(StreamState::over).isPresent();
    }

    /** A sentence for people about why there is no picture. */
    String whyNoPicture(CameraId camera) {
        if (registry.find(camera).filter(DesiredStream::running).isEmpty()) {
            return "The stream is stopped.";
        }
        Optional<StreamState> state = state(camera);
        if (state.isEmpty()) {
            return "The stream is about to start.";
        }
        String kind = state.get().kind().label();
        @Nullable StreamFault fault = faultOf(state.get());
        return fault == null
                ? "No frame was analysed in time; the stream is %s.".formatted(kind)
                : "The stream is %s: %s.".formatted(kind, fault.text());
    }

    private Optional<StreamState> state(CameraId camera) {
        return monitor.statusOf(camera).map(Status::state);
    }

    private static @Nullable StreamFault faultOf(StreamState state) {
        if (state instanceof StreamState.Failed failed) {
            return failed.fault();
        }
        if (state instanceof StreamState.Stalled stalled) {
            return stalled.fault();
        }
        return state instanceof StreamState.WaitingToReconnect waiting ? waiting.fault() : null;
    }
}

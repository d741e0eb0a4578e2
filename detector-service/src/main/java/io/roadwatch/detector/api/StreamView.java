package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stream as the API tells of it: as declared, and what it is doing. The address is masked. */
record StreamView(
        String cameraId,
        String url,
        boolean loop,
        boolean paced,
        String samplingInterval,
        @JsonUnwrapped Activity activity) {

    /** What the stream is doing; fields that have no meaning in a state are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Activity(
            String state,
            @Nullable Instant since,
            @Nullable Integer attempt,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason,
            @Nullable String video,
            @Nullable Instant lastFrameAt,
            long framesAnalysed) {

        static Activity of(Status status) {
            StreamState state = status.state();
            StateFields fields = StateFields.of(state);
            return new Activity(
                    state.kind().label(),
                    state.since(),
                    fields.attempt(),
                    fields.nextAttemptAt(),
                    fields.fault() == null ? null : fields.fault().text(),
                    status.video() == null ? null : status.video().codec(),
                    status.progress().lastFrameAt(),
                    status.progress().frames().analysed());
        }
    }

    private record StateFields(
            @Nullable Integer attempt,
            @Nullable Instant nextAttemptAt,
            @Nullable StreamFault fault) {

        static StateFields of(StreamState state) {
            if (state instanceof StreamState.Connecting connecting) {
                return new StateFields(connecting.attempt(), null, null);
            }
            if (state instanceof StreamState.WaitingToReconnect waiting) {
                return new StateFields(waiting.attempt(), waiting.nextAttemptAt(), waiting.fault());
            }
            if (state instanceof StreamState.Failed failed) {
                return new StateFields(null, null, failed.fault());
            }
            return new StateFields(null, null, null);
        }
    }

    static StreamView of(StreamSpec spec, Status status) {
        return new StreamView(
                spec.id().value(),
                spec.address().masked(),
                spec.playback().loop(),
                spec.playback().paced(),
                spec.sampling().interval().toString(),
                Activity.of(status));
    }
}

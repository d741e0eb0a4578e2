package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
                    fields.name(),
                    state.since(),
                    fields.attempt(),
                    fields.nextAttemptAt(),
                    fields.reason(),
                    fields.video(),
                    status.lastFrameAt(),
                    status.framesAnalysed());
        }
    }

    private record StateFields(
            String name,
            @Nullable Integer attempt,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason,
            @Nullable String video) {

        static StateFields of(StreamState state) {
            if (state instanceof StreamState.Connecting connecting) {
                return new StateFields("connecting", connecting.attempt(), null, null, null);
            }
            if (state instanceof StreamState.Running running) {
                return new StateFields("running", null, null, null, running.video());
            }
            if (state instanceof StreamState.WaitingToReconnect waiting) {
                return new StateFields(
                        "waiting-to-reconnect", waiting.attempt(), waiting.nextAttemptAt(), waiting.reason(), null);
            }
            if (state instanceof StreamState.Failed failed) {
                return new StateFields("failed", null, null, failed.reason(), null);
            }
            return new StateFields("ended", null, null, null, null);
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

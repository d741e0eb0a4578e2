package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a stream is doing; fields that have no meaning now are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Activity(
        @JsonUnwrapped State state,
        @Nullable VideoView video,
        @JsonUnwrapped ProgressView progress,
        @JsonUnwrapped TroublesView troubles) {

    /**
     * The state and what belongs to it.
     *
     * @param reason the text of the fault, where older clients look for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String state,
            @Nullable Instant since,
            @Nullable Integer attempt,
            @Nullable Instant nextAttemptAt,
            @Nullable FaultView fault,
            @Nullable String reason) {

        static State of(StreamState state) {
            if (state instanceof StreamState.Connecting connecting) {
                return new State(label(state), state.since(), connecting.attempt(), null, null, null);
            }
            if (state instanceof StreamState.WaitingToReconnect waiting) {
                StreamFault fault = waiting.fault();
                return new State(
                        label(state),
                        state.since(),
                        waiting.attempt(),
                        waiting.nextAttemptAt(),
                        FaultView.of(fault),
                        fault.text());
            }
            if (state instanceof StreamState.Stalled stalled) {
                return withFault(state, stalled.fault());
            }
            if (state instanceof StreamState.Failed failed) {
                return withFault(state, failed.fault());
            }
            return new State(label(state), state.since(), null, null, null, null);
        }

        private static State withFault(StreamState state, StreamFault fault) {
            return new State(label(state), state.since(), null, null, FaultView.of(fault), fault.text());
        }

        private static String label(StreamState state) {
            return state.kind().label();
        }
    }

    static Activity of(Status status) {
        StreamMonitor.Video video = status.video();
        return new Activity(
                State.of(status.state()),
                video == null ? null : VideoView.of(video),
                ProgressView.of(status.progress()),
                TroublesView.of(status.troubles()));
    }

    /** Of a stream that nobody watches: it is stopped, or was wanted this very moment. */
    static Activity unobserved(boolean running) {
        StreamState.Kind kind = running ? StreamState.Kind.CONNECTING : StreamState.Kind.STOPPED;
        return new Activity(
                new State(kind.label(), null, running ? 1 : null, null, null, null),
                null,
                ProgressView.of(StreamMonitor.Progress.NONE),
                TroublesView.of(StreamMonitor.Troubles.NONE));
    }
}

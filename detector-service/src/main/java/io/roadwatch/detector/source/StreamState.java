package io.roadwatch.detector.source;

import java.time.Instant;

/** What a declared stream is doing. */
public sealed interface StreamState {

    /** When the stream came into this state. */
    Instant since();

    /** Somebody stopped it; it runs again when somebody starts it. */
    record Stopped(Instant since) implements StreamState {}

    /** @param attempt number of the attempt since the stream last ran, from 1 */
    record Connecting(Instant since, int attempt) implements StreamState {}

    /** Frames arrive and are analysed. */
    record Running(Instant since) implements StreamState {}

    /**
     * The source is connected, but the stream does not get on.
     *
     * @param since when the last sign of life came
     */
    record Stalled(Instant since, StreamFault fault) implements StreamState {}

    /** @param fault why the last attempt ended */
    record WaitingToReconnect(Instant since, int attempt, Instant nextAttemptAt, StreamFault fault)
            implements StreamState {}

    /** A file was played to its end. */
    record Ended(Instant since) implements StreamState {}

    /** @param fault what cannot heal by itself */
    record Failed(Instant since, StreamFault fault) implements StreamState {}

    /** The values of {@code state} in APIs and metrics. */
    enum Kind {
        STOPPED("stopped"),
        CONNECTING("connecting"),
        RUNNING("running"),
        STALLED("stalled"),
        WAITING_TO_RECONNECT("waiting-to-reconnect"),
        ENDED("ended"),
        FAILED("failed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    default Kind kind() {
        if (this instanceof Stopped) {
            return Kind.STOPPED;
        }
        if (this instanceof Connecting) {
            return Kind.CONNECTING;
        }
        if (this instanceof Running) {
            return Kind.RUNNING;
        }
        if (this instanceof Stalled) {
            return Kind.STALLED;
        }
        if (this instanceof WaitingToReconnect) {
            return Kind.WAITING_TO_RECONNECT;
        }
        return this instanceof Ended ? Kind.ENDED : Kind.FAILED;
    }

    /** Whether the stream does nothing any more until somebody starts or declares it again. */
    default boolean over() {
        return this instanceof Stopped || this instanceof Ended || this instanceof Failed;
    }
}

package io.roadwatch.detector.source;

import java.time.Instant;

/** What a declared stream is doing. */
public sealed interface StreamState {

    /** When the stream came into this state. */
    Instant since();

    /** @param attempt number of the attempt since the stream last ran, from 1 */
    record Connecting(Instant since, int attempt) implements StreamState {}

    /** @param video what the source says of itself, e.g. {@code h264 640x360 at 25.0 frames/s} */
    record Running(Instant since, String video) implements StreamState {}

    /** @param reason why the last attempt ended, without the address */
    record WaitingToReconnect(Instant since, int attempt, Instant nextAttemptAt, String reason)
            implements StreamState {}

    /** A file was played to its end. */
    record Ended(Instant since) implements StreamState {}

    /** @param reason what cannot heal by itself, without the address */
    record Failed(Instant since, String reason) implements StreamState {}

    /** Whether the stream does nothing any more until somebody declares it again. */
    default boolean over() {
        return this instanceof Ended || this instanceof Failed;
    }
}

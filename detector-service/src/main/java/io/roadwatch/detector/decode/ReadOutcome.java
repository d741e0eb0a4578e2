package io.roadwatch.detector.decode;

import java.time.Duration;
import java.time.Instant;

/** What one read gave. */
public sealed interface ReadOutcome {

    /**
     * A picture was decoded; {@link VideoReader#take()} keeps it.
     *
     * @param sincePrevious how far it is from the one decoded before it, however late either came; zero for the first
     */
    record PictureRead(Instant capturedAt, Duration sincePrevious) implements ReadOutcome {}

    /** A packet of video arrived and gave no picture yet: skipped by policy, held by the decoder, or damaged. */
    record PacketRead() implements ReadOutcome {}

    /** Something arrived that is not the video: sound, data. */
    record OtherRead() implements ReadOutcome {}

    /**
     * There is no more: a file's end, a lost connection and a truncated file all look like this.
     *
     * @param framesRead pictures that were decoded in all
     */
    record EndOfStream(long framesRead) implements ReadOutcome {}
}

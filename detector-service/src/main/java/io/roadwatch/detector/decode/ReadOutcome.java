package io.roadwatch.detector.decode;

import java.time.Instant;

/** What one read gave. */
public sealed interface ReadOutcome {

    /** A frame was decoded; {@link VideoReader#take()} keeps it. */
    record FrameRead(Instant capturedAt) implements ReadOutcome {}

    /** FFmpeg gave no more frames: a file's end, a lost connection and a truncated file all look like this. */
    record EndOfStream(long framesRead) implements ReadOutcome {}
}

package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import org.jspecify.annotations.Nullable;

/**
 * Holds the newest frame of one stream between its reader and the inference threads. A frame nobody took is handed back to
 * whoever replaces it, to be closed and counted. Safe for use by many threads.
 */
final class LatestFrameSlot {

    private @Nullable DecodedFrame newest;

    /** Puts a frame in, whose ownership passes; the frame it displaces goes to the caller. */
    synchronized @Nullable DecodedFrame swap(@Nullable DecodedFrame frame) {
        DecodedFrame displaced = newest;
        newest = frame;
        notifyAll();
        return displaced;
    }

    /** Takes the frame out, if there is one; ownership passes to the caller. */
    @Nullable
    DecodedFrame take() {
        return swap(null);
    }

    synchronized boolean holdsFrame() {
        return newest != null;
    }

    /** Waits until the slot is empty: for files that are read as fast as they are analysed, without dropping a frame. */
    synchronized void awaitEmpty() throws InterruptedException {
        while (newest != null) {
            wait();
        }
    }
}

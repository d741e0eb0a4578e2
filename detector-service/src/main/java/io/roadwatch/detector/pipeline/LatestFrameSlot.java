package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import org.jspecify.annotations.Nullable;

/**
 * Holds the newest frame of one stream between its reader and the inference threads. A frame nobody took is handed back to
 * whoever replaces it, to be closed and counted. Safe for use by many threads.
 */
final class LatestFrameSlot {

    private @Nullable DecodedFrame newest;
    private boolean inUse;

    /** Puts a frame in, whose ownership passes; the frame it displaces goes to the caller. */
    synchronized @Nullable DecodedFrame put(DecodedFrame frame) {
        DecodedFrame displaced = newest;
        newest = frame;
        return displaced;
    }

    /** Takes the frame out, if there is one; ownership passes to the caller, who says when it is {@link #done}. */
    synchronized @Nullable DecodedFrame take() {
        DecodedFrame taken = newest;
        newest = null;
        inUse = taken != null;
        notifyAll();
        return taken;
    }

    /** The frame that was taken is not needed any more. */
    synchronized void done() {
        inUse = false;
        notifyAll();
    }

    /** Takes the frame out for good, if there is one; ownership passes to the caller. */
    synchronized @Nullable DecodedFrame discard() {
        DecodedFrame discarded = newest;
        newest = null;
        notifyAll();
        return discarded;
    }

    synchronized boolean holdsFrame() {
        return newest != null;
    }

    /** Whether no frame waits or is in use. */
    synchronized boolean idle() {
        return newest == null && !inUse;
    }

    /** Waits until the slot is empty: for files that are read as fast as they are analysed, without dropping a frame. */
    synchronized void awaitEmpty() throws InterruptedException {
        while (newest != null) {
            wait();
        }
    }

    /** Waits until the last frame was taken and is done with. */
    synchronized void awaitDone() throws InterruptedException {
        while (newest != null || inUse) {
            wait();
        }
    }
}

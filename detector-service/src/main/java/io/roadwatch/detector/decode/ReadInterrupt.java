package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.InterruptBlock.Trip;
import java.time.Duration;
import org.bytedeco.javacpp.LongPointer;

/**
 * Ends or bounds what blocks in one reader. {@link #abort()} and {@link #aborted()} are for any thread, at any time;
 * everything else is the reader's. Owns native memory: close it after the reader that was opened with it.
 */
public final class ReadInterrupt implements AutoCloseable {

    static {
        FFmpegRuntime.load();
    }

    private final LongPointer memory = new LongPointer(InterruptBlock.WORDS);
    private final InterruptBlock block = new InterruptBlock(memory);
    private boolean aborted;
    private boolean closed;

    public ReadInterrupt() {
        block.clear();
    }

    /** Makes an open or a read that blocks now, and every later one, fail within about a tenth of a second. */
    public synchronized void abort() {
        aborted = true;
        if (!closed) {
            block.abort();
        }
    }

    public synchronized boolean aborted() {
        return aborted;
    }

    /** Bounds what is done from now on. */
    synchronized void arm(Duration limit) {
        open().arm(System.nanoTime() + limit.toNanos());
    }

    /** Lets a farewell through although the reader was aborted, within a limit. */
    synchronized void armFarewell(Duration limit) {
        open().forgive();
        open().arm(System.nanoTime() + limit.toNanos());
    }

    /** What FFmpeg was made to give up for. */
    synchronized Trip trip() {
        return open().trip();
    }

    /** Asks as FFmpeg would, between two steps of our own. */
    synchronized boolean mustStop() {
        return open().mustStop();
    }

    synchronized InterruptBlock open() {
        if (closed) {
            throw new IllegalStateException("the interrupt was closed before its reader");
        }
        return block;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            memory.close();
        }
    }
}

package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * A view of the few native words by which {@link InterruptCallback} knows a reader. They are native because FFmpeg passes
 * nothing but an address to a callback. Written by the reader's thread, the abort word by any; owns nothing.
 */
final class InterruptBlock {

    /** What made FFmpeg stop. */
    enum Trip {
        NONE,
        ABORTED,
        DEADLINE,
        REDIRECTED;

        private static final Trip[] ALL = values();
    }

    static final int WORDS = 6;

    private static final int DEADLINE_NANOS = 0;
    private static final int ARMED = 1;
    private static final int ABORTED = 2;
    private static final int TRIP = 3;
    private static final int CONTEXT = 4;
    private static final int URL = 5;

    private final LongPointer words;

    InterruptBlock(Pointer block) {
        this.words = new LongPointer(block);
    }

    Pointer address() {
        return words;
    }

    void clear() {
        for (int word = 0; word < WORDS; word++) {
            words.put(word, 0);
        }
    }

    void abort() {
        words.put(ABORTED, 1);
    }

    /** @param deadlineNanos on the scale of {@link System#nanoTime()} */
    void arm(long deadlineNanos) {
        words.put(DEADLINE_NANOS, deadlineNanos);
        words.put(ARMED, 1);
    }

    /** Lets FFmpeg do something once more, unless it would be said to a host that nobody admitted. */
    void forgive() {
        words.put(ABORTED, 0);
        if (trip() != Trip.REDIRECTED) {
            words.put(TRIP, Trip.NONE.ordinal());
        }
    }

    /** From now on the address that the context works on is watched; null ends that. */
    void watch(@Nullable AVFormatContext context) {
        words.put(URL, 0);
        words.put(CONTEXT, context == null ? 0 : context.address());
    }

    Trip trip() {
        return Trip.ALL[(int) words.get(TRIP)];
    }

    /** Whether FFmpeg has to give up now. Remembers why: what it gave up may surface only in a later call. */
    boolean mustStop() {
        Trip trip = trip();
        if (trip == Trip.NONE) {
            trip = reason();
            words.put(TRIP, trip.ordinal());
        }
        return trip != Trip.NONE;
    }

    private Trip reason() {
        if (words.get(ABORTED) != 0) {
            return Trip.ABORTED;
        }
        if (redirected()) {
            return Trip.REDIRECTED;
        }
        boolean late = words.get(ARMED) != 0 && System.nanoTime() - words.get(DEADLINE_NANOS) >= 0;
        return late ? Trip.DEADLINE : Trip.NONE;
    }

    /** FFmpeg follows redirects of RTSP on its own: it puts a new string in place of the context's address, then connects. */
    private boolean redirected() {
        if (words.get(CONTEXT) == 0) {
            return false;
        }
        BytePointer url = new PointerPointer<AVFormatContext>(words)
                .get(AVFormatContext.class, CONTEXT)
                .url();
        long address = url == null ? 0 : url.address();
        long known = words.get(URL);
        if (known == 0) {
            words.put(URL, address);
            return false;
        }
        return address != known;
    }
}

package io.roadwatch.detector.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts the events of the recent past, in a ring of equal spans of time. Safe for use by many threads. */
final class SlidingCount {

    private final long spanNanos;
    private final long[] counts;
    private final LongSupplier nanoClock;
    private final long begunNanos;
    private long currentSpan;

    /** @param spans how many spans of time are remembered, the present one included */
    SlidingCount(int spans, Duration span, LongSupplier nanoClock) {
        this.spanNanos = span.toNanos();
        this.counts = new long[spans];
        this.nanoClock = nanoClock;
        this.begunNanos = nanoClock.getAsLong();
    }

    synchronized void add() {
        advance();
        counts[slot(currentSpan)]++;
    }

    /** Events in all spans that are remembered. */
    synchronized long total() {
        advance();
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** Mean rate over the spans that are complete; 0 before the first is. */
    synchronized double perSecond() {
        advance();
        long complete = Math.min(currentSpan, counts.length - 1L);
        long events = total() - counts[slot(currentSpan)];
        return complete == 0 ? 0 : events / (complete * spanNanos / 1e9);
    }

    private void advance() {
        long now = (nanoClock.getAsLong() - begunNanos) / spanNanos;
        long toClear = Math.min(now - currentSpan, counts.length);
        for (long offset = 0; offset < toClear; offset++) {
            counts[slot(now - offset)] = 0;
        }
        currentSpan = Math.max(now, currentSpan);
    }

    private int slot(long span) {
        return (int) (span % counts.length);
    }
}

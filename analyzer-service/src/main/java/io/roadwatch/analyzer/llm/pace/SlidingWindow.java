package io.roadwatch.analyzer.llm.pace;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was admitted within the last stretch of time, exactly: however the stretch is laid, it never holds more than the limit,
 * but for a single entry that alone is above it. An entry leaves when it is as old as the stretch is long.
 *
 * <p>Not thread-safe. Times must not go back.
 */
final class SlidingWindow {

    private final long lengthNanos;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long sum;

    SlidingWindow(long lengthNanos) {
        this.lengthNanos = lengthNanos;
    }

    /** The first time, not before now, at which so much more fits. */
    long earliest(long cost, long limit, long nowNanos) {
        expire(nowNanos);
        long left = sum;
        if (left + cost <= limit || entries.isEmpty()) {
            return nowNanos;
        }
        long at = nowNanos;
        for (Entry entry : entries) {
            left -= entry.cost;
            at = entry.atNanos + lengthNanos;
            if (left + cost <= limit) {
                return at;
            }
        }
        return at; // above the limit by itself: it gets the stretch alone
    }

    Entry admit(long cost, long nowNanos) {
        expire(nowNanos);
        Entry entry = new Entry(this, nowNanos, cost);
        entries.addLast(entry);
        sum += cost;
        return entry;
    }

    /** As if nothing had been admitted. */
    void forget() {
        entries.forEach(entry -> entry.gone = true);
        entries.clear();
        sum = 0;
    }

    long sum(long nowNanos) {
        expire(nowNanos);
        return sum;
    }

    private void expire(long nowNanos) {
        Entry oldest = entries.peekFirst();
        while (oldest != null && nowNanos - oldest.atNanos >= lengthNanos) {
            entries.removeFirst();
            oldest.gone = true;
            sum -= oldest.cost;
            oldest = entries.peekFirst();
        }
    }

    /** Something that was admitted. */
    static final class Entry {
        private final SlidingWindow window;
        private final long atNanos;
        private long cost;
        private boolean gone;

        private Entry(SlidingWindow window, long atNanos, long cost) {
            this.window = window;
            this.atNanos = atNanos;
            this.cost = cost;
        }

        /** Sets right what it really costs, as long as it is still inside its window. */
        void correct(long realCost) {
            if (!gone) {
                window.sum += realCost - cost;
                cost = realCost;
            }
        }
    }
}

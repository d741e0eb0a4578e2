package io.roadwatch.simulator.quota;

/**
 * The sum of what happened in the last span of time, to the nanosecond: what is exactly one span old counts no more. Keeps one
 * entry for each addition in the span, in a ring that grows and never shrinks. Not thread-safe.
 */
final class SlidingWindow {

    private static final int FIRST_CAPACITY = 64; // a power of two, as every later one

    private final long spanNanos;
    private long[] atNanos = new long[FIRST_CAPACITY];
    private long[] amounts = new long[FIRST_CAPACITY];
    private int oldest;
    private int size;
    private long sum;

    SlidingWindow(long spanNanos) {
        this.spanNanos = spanNanos;
    }

    /** @param nowNanos never before that of an earlier call */
    long sum(long nowNanos) {
        while (size > 0 && nowNanos - atNanos[oldest] >= spanNanos) {
            sum -= amounts[oldest];
            oldest = slot(oldest + 1);
            size--;
        }
        return sum;
    }

    /** @return the sum with it */
    long add(long nowNanos, long amount) {
        sum(nowNanos);
        if (size == atNanos.length) {
            grow();
        }
        int next = slot(oldest + size);
        atNanos[next] = nowNanos;
        amounts[next] = amount;
        size++;
        sum += amount;
        return sum;
    }

    private int slot(int index) {
        return index & (atNanos.length - 1);
    }

    private void grow() {
        long[] moreTimes = new long[2 * size];
        long[] moreAmounts = new long[2 * size];
        for (int i = 0; i < size; i++) {
            moreTimes[i] = atNanos[slot(oldest + i)];
            moreAmounts[i] = amounts[slot(oldest + i)];
        }
        atNanos = moreTimes;
        amounts = moreAmounts;
        oldest = 0;
    }
}

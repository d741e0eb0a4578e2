package io.roadwatch.analyzer.llm.dispatch;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** A clock that goes as fast as it is told, and what is to happen on it. One thread. */
final class VirtualTime implements LongSupplier, Timers {

    private record Event(long atNanos, long number, Runnable task) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(atNanos - other.atNanos, 0);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long nowNanos = Duration.ofHours(1).toNanos();
    private long number;

    @Override
    public long getAsLong() {
        return nowNanos;
    }

    @Override
    public void after(long delayNanos, Runnable wake) {
        events.add(new Event(nowNanos + delayNanos, number++, wake));
    }

    void after(Duration delay, Runnable task) {
        after(delay.toNanos(), task);
    }

    int pending() {
        return events.size();
    }

    /** Lets time pass and everything happen that is due. */
    void pass(Duration time) {
        long end = nowNanos + time.toNanos();
        while (!events.isEmpty() && events.peek().atNanos() - end <= 0) {
            Event next = events.remove();
            nowNanos = Math.max(nowNanos, next.atNanos());
            next.task().run();
        }
        nowNanos = end;
    }
}

package io.roadwatch.foundation.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the lines of one period and says which are too many. Lines that differ in anything do not touch each other; beyond
 * as many different ones as can be remembered, all are let through. Thread-safe.
 */
final class Repetitions {

    /** Different lines of one period that are remembered. */
    static final int MOST_LINES = 1_024;

    /**
     * A line that was not written every time.
     *
     * @param times that it was not written in the period
     */
    record Held(Line line, int times) {}

    private final int limit;
    private final Map<Line, Integer> seen = new HashMap<>();

    /** @param limit times that a line may be written in one period, at least 1 */
    Repetitions(int limit) {
        this.limit = limit;
    }

    /** Whether the line may be written. */
    synchronized boolean admits(Line line) {
        Integer times = seen.get(line);
        if (times == null && seen.size() >= MOST_LINES) {
            return true;
        }
        int now = times == null ? 1 : times + 1;
        seen.put(line, now);
        return now <= limit;
    }

    /** Begins a new period, and tells what was held back in the one that ends. */
    synchronized List<Held> endPeriod() {
        List<Held> held = new ArrayList<>();
        seen.forEach((line, times) -> {
            if (times > limit) {
                held.add(new Held(line, times - limit));
            }
        });
        seen.clear();
        return held;
    }
}

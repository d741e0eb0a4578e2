package io.roadwatch.detector.evaluate.tracking;

import java.util.HashMap;
import java.util.Map;

/** Gives ids numbers from 0 on, in the order in which they are first asked for. */
final class Numbering {

    private final Map<Long, Integer> numbers = new HashMap<>();

    int of(long id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int next = numbers.size();
        numbers.put(id, next);
        return next;
    }

    int size() {
        return numbers.size();
    }
}

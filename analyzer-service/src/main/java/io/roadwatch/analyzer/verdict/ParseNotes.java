package io.roadwatch.analyzer.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Collects what was bent while one answer is read. Used by one thread. */
final class ParseNotes {

    private final Map<ParseNote, Integer> counts = new EnumMap<>(ParseNote.class);

    void add(ParseNote note) {
        counts.merge(note, 1, Integer::sum);
    }

    Map<ParseNote, Integer> toMap() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}

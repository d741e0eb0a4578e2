package io.roadwatch.analyzer.verdict;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of an answer, and what had to be bent for it.
 *
 * @param notes how often each thing was bent; empty for an answer that is exactly as asked for
 */
record ParseReport(ParseOutcome outcome, Map<ParseNote, Integer> notes) {

    public ParseReport {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
}

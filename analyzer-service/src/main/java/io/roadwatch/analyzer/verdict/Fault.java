package io.roadwatch.analyzer.verdict;

import java.util.List;
import java.util.OptionalInt;

/**
 * One contradiction between an answer and its request.
 *
 * @param groupIndex the group of the request that it is about; empty where it is about none
 * @param values what is wrong, as the answer has it: numbers of groups, ids of objects, words, names of fields; at most
 *     {@value #MOST_VALUES}, each one line of at most {@value #LONGEST_VALUE} characters. From the LLM, so not to be trusted
 */
public record Fault(FaultKind kind, OptionalInt groupIndex, List<String> values) {

    static final int MOST_VALUES = 10;
    static final int LONGEST_VALUE = 80;

    public Fault {
        values = values.stream()
                .map(Fault::shortened)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    static Fault of(FaultKind kind, int groupIndex, List<String> values) {
        return new Fault(kind, OptionalInt.of(groupIndex), values);
    }

    static Fault ofNoGroup(FaultKind kind, List<String> values) {
        return new Fault(kind, OptionalInt.empty(), values);
    }

    /** The name of the kind in the correction. */
    public String key() {
        return kind.label();
    }

    static String shortened(String value) {
        return ShortText.of(value, LONGEST_VALUE, new ParseNotes());
    }
}

package io.roadwatch.analyzer.verdict;

import java.util.Locale;

/** What had to be bent to make a verdict of an answer. A closed set, free of the answer's text, fit for logs and metrics. */
public enum ParseNote {
    /** There was text beside the JSON, or a code fence. */
    TEXT_AROUND_JSON,
    /** The JSON was not quite JSON: quotes, commas or words were mended. */
    JSON_MENDED,
    /** The whole was unreadable or missing; results were picked up one by one. */
    RESULTS_SALVAGED,
    /** {@code results} was not a list. */
    RESULTS_NOT_A_LIST,
    /** A result was no object, or held none of the fields that were asked for. Dropped. */
    RESULT_UNREADABLE,
    /** Groups were counted from 0. */
    GROUPS_COUNTED_FROM_ZERO,
    /** The group was missing or unknown, and follows from the objects that the result names. */
    GROUP_FROM_OBJECTS,
    /** The group was missing or unknown, and there is only one. */
    GROUP_IS_THE_ONLY_ONE,
    /** No result named a group, and there are as many results as groups: taken in their order. */
    GROUP_FROM_POSITION,
    /** The group was missing or unknown, and nothing says which was meant. Dropped. */
    GROUP_UNKNOWN,
    /** More than one result for a group: made one. */
    GROUP_REPEATED,
    /** No level that is known: follows from the confidence. */
    LEVEL_FROM_CONFIDENCE,
    /** Neither level nor confidence in the only result: the level of the whole answer is taken. */
    LEVEL_FROM_SUMMARY,
    /** Neither level nor confidence: nothing was judged, so taken for an abstention. */
    LEVEL_UNKNOWN,
    /** The model abstains and names a level above none all the same: the abstention counts. */
    ABSTENTION_BESIDE_LEVEL,
    /** Whether the model abstains is neither yes nor no: it does where it names no danger. */
    ABSTENTION_UNCLEAR,
    /** The confidence was in percent, or a little above 1. */
    CONFIDENCE_SCALED,
    /** No confidence that can be used: the lowest that speaks for the level is taken. */
    CONFIDENCE_FROM_LEVEL,
    /** A trigger object that is no number or not among the detections. Dropped. */
    OBJECT_UNKNOWN,
    /** No count of endangered objects that can be used: the trigger objects, or the group's members, are counted. */
    COUNT_DERIVED,
    /** Text beyond what an operator reads was cut, or risk types beyond a reasonable number dropped. */
    TEXT_CUT,
    /** Level high for what is only congestion: lowered. */
    OVERREACTION_TAMED;

    /** For metric labels: {@code json_mended}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

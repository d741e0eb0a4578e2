package io.roadwatch.analyzer.verdict;

import java.util.Locale;

/** In what an answer can contradict the request: the closed set that metrics, logs and the correction share. */
public enum FaultKind {
    /** It is no verdict at all. */
    MALFORMED,
    /** A result is about a group that the request does not have. */
    GROUP_UNKNOWN,
    /** A group that was shown has no result. */
    GROUP_MISSING,
    /** A result names objects that do not exist, or only objects that have nothing to do with its group. */
    OBJECT_UNKNOWN,
    /** A danger is told of road users of a kind that the detector sees nowhere in the frame. */
    CLASS_ABSENT,
    /** Level high, and nothing that speaks for it. */
    HIGH_WITHOUT_EVIDENCE;

    /** For metric labels and the correction: {@code group_unknown}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

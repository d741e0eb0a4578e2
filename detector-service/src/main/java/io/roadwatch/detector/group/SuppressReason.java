package io.roadwatch.detector.group;

import java.util.Locale;

/** Why a detected frame is not handed to the analyzer: the closed set that metrics and logs share. */
public enum SuppressReason {
    /** Fewer than two objects, and no group. */
    TOO_FEW_OBJECTS,
    /** There is no picture of a group, because there is no group or no picture could be made. */
    NO_GROUP_IMAGE,
    /** The last call ended too short a time ago. */
    COOLDOWN,
    /** The camera's last call is still under way. */
    CALL_IN_PROGRESS,
    /** Analysis is switched off. */
    DISABLED,
    /** No API key is configured. */
    NO_KEY,
    /** Too many calls wait or are under way. */
    QUEUE_FULL,
    /** In none of its groups has anything moved for long. Mode {@code aware} only. */
    NOTHING_MOVES,
    /** Something moves, but every group was in a call a short time ago or is only a moment old. Mode {@code aware} only. */
    NOTHING_NEW;

    /** For metric labels: {@code too_few_objects}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.roadwatch.detector.group;

import java.util.Locale;

/** Why a group is not in a call: the closed set that metrics and logs share. */
public enum GroupReason {
    /** Nothing in it has moved for long, and it is not due for its rare look. */
    STILL,
    /** It was in an answered call a short time ago, whatever the answer, and nothing new has come to it since. */
    JUDGED_RECENTLY,
    /** It was first seen a moment ago, and may be gone before a call begins. */
    TOO_NEW,
    /** Other groups of the frame are more worth a look than it. */
    IMAGE_LIMIT,
    /** No picture of it could be made. */
    NO_GROUP_IMAGE,
    /** The frame was in the cooldown. */
    COOLDOWN,
    /** The camera's last call was still under way. */
    CALL_IN_PROGRESS,
    /** Analysis is switched off. */
    DISABLED,
    /** No API key is configured. */
    NO_KEY,
    /** Too many calls wait or are under way. */
    QUEUE_FULL;

    /**
     * The reason of each group of a frame that was suppressed as a whole.
     *
     * @throws IllegalArgumentException for a frame's reason that has no meaning for a group
     */
    static GroupReason of(SuppressReason frame) {
        return switch (frame) {
            case NO_GROUP_IMAGE -> NO_GROUP_IMAGE;
            case COOLDOWN -> COOLDOWN;
            case CALL_IN_PROGRESS -> CALL_IN_PROGRESS;
            case DISABLED -> DISABLED;
            case NO_KEY -> NO_KEY;
            case QUEUE_FULL -> QUEUE_FULL;
            case TOO_FEW_OBJECTS, NOTHING_MOVES, NOTHING_NEW ->
                throw new IllegalArgumentException("%s says nothing of a single group".formatted(frame));
        };
    }

    /** For metric labels: {@code judged_recently}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.roadwatch.detector.handoff;

/** Whether a hand-off makes sense now, and if not, why. */
public enum HandoffAvailability {
    AVAILABLE,
    /** Analysis is switched off, here or in the analyzer. */
    DISABLED,
    /** The analyzer has no API key. */
    NO_KEY,
    /** As many hand-offs are under way as may be. */
    QUEUE_FULL
}

package io.roadwatch.detector.group;

/** How calls of the LLM are decided. */
public enum TriggerMode {
    /** As the old system did: all groups, whenever the conditions of the contract hold. */
    CONTRACT,
    /** Of the frames that the contract lets through, the groups that are worth a look. */
    AWARE
}

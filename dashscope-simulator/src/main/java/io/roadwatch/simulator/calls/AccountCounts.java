package io.roadwatch.simulator.calls;

/**
 * The calls of one account for one model.
 *
 * @param model as asked for; empty for calls that could not be read, {@link CallLog#OTHER_MODEL} once there are too many names
 */
public record AccountCounts(String account, String model, CallCounts counts) {}

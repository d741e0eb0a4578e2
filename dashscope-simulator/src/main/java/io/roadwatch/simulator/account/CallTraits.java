package io.roadwatch.simulator.account;

/**
 * What a call is recognised by.
 *
 * @param model as asked for; empty for a request that cannot be read
 */
public record CallTraits(Caller caller, String model, Turn turn) {}

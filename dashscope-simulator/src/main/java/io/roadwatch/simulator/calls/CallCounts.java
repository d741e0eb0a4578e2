package io.roadwatch.simulator.calls;

/** How many chat calls came and how they ended: {@code received = answered + failed + cancelled + cut + inFlight}. */
public record CallCounts(long received, long answered, long failed, long cancelled, long cut, long inFlight) {}

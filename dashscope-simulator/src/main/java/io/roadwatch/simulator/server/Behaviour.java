package io.roadwatch.simulator.server;

import io.roadwatch.simulator.fault.FaultPlan;
import io.roadwatch.simulator.latency.Latency;
import java.time.Duration;
import java.util.Random;

/** What can be changed while the simulator runs. Any thread. */
public final class Behaviour {

    private final Random random;
    private final FaultPlan faults;
    private volatile Latency latency;

    /** @param seed the same seed and the same order of calls give the same latencies and faults */
    public Behaviour(long seed, Latency latency) {
        this.random = new Random(seed);
        this.faults = new FaultPlan(new Random(seed + 1));
        this.latency = latency;
    }

    public FaultPlan faults() {
        return faults;
    }

    public Latency latency() {
        return latency;
    }

    public void latency(Latency next) {
        latency = next;
    }

    Duration nextLatency() {
        return latency.sample(random);
    }
}

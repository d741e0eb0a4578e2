package io.roadwatch.simulator.latency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** How long the answers of each model take. Any thread, if the random generator may be used by any. */
public final class LatencyPlan {

    private final RandomGenerator random;
    private final Map<String, Latency> ofModel = new ConcurrentHashMap<>();
    private volatile Latency usual;

    public LatencyPlan(RandomGenerator random, Latency usual) {
        this.random = random;
        this.usual = usual;
    }

    /** What every model has that has no latency of its own. */
    public Latency usual() {
        return usual;
    }

    public void usual(Latency next) {
        usual = next;
    }

    public Latency of(String model) {
        return ofModel.getOrDefault(model, usual);
    }

    public void set(String model, Latency latency) {
        ofModel.put(model, latency);
    }

    /** Gives the model the usual latency again. */
    public void forget(String model) {
        ofModel.remove(model);
    }

    /** One draw. */
    public Duration next(String model) {
        return of(model).sample(random);
    }
}

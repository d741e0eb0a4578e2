package io.roadwatch.simulator;

import io.roadwatch.simulator.latency.Latency;
import java.util.Set;

/**
 * How a simulator starts.
 *
 * @param host address to bind; loopback by default, because nothing here is protected
 * @param port port to bind; 0 takes a free one
 * @param seed makes latencies and chances repeatable
 * @param models the models it knows; others are answered with 404
 * @param acceptedKeys the only API keys it takes; empty takes every key that is not blank
 */
public record SimulatorSettings(
        String host, int port, Latency latency, long seed, Set<String> models, Set<String> acceptedKeys) {

    private static final Set<String> DEFAULT_MODELS =
            Set.of("qwen-vl-plus", "qwen-vl-max", "qwen3-vl-plus", "qwen3.6-flash");

    public SimulatorSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be in 0..65535, got " + port);
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a simulator without models can answer nothing");
        }
        models = Set.copyOf(models);
        acceptedKeys = Set.copyOf(acceptedKeys);
    }

    /** A free port of the loopback address, a typical latency, every key. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings("127.0.0.1", 0, Latency.typical(), 1, DEFAULT_MODELS, Set.of());
    }

    /** The defaults without a latency. */
    public static SimulatorSettings instant() {
        return defaults().withLatency(Latency.none());
    }

    public SimulatorSettings withHost(String other) {
        return new SimulatorSettings(other, port, latency, seed, models, acceptedKeys);
    }

    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(host, other, latency, seed, models, acceptedKeys);
    }

    public SimulatorSettings withLatency(Latency other) {
        return new SimulatorSettings(host, port, other, seed, models, acceptedKeys);
    }

    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(host, port, latency, other, models, acceptedKeys);
    }

    public SimulatorSettings withModels(Set<String> others) {
        return new SimulatorSettings(host, port, latency, seed, others, acceptedKeys);
    }

    public SimulatorSettings withAcceptedKeys(Set<String> others) {
        return new SimulatorSettings(host, port, latency, seed, models, others);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SimulatorSettings[host=%s, port=%d, latency=%s, seed=%d, models=%s, acceptedKeys=%d]"
                .formatted(host, port, latency.text(), seed, models, acceptedKeys.size());
    }
}

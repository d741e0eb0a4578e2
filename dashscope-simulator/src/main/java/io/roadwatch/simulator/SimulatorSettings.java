package io.roadwatch.simulator;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.latency.Latency;
import io.roadwatch.simulator.quota.QuotaLimits;
import java.util.Set;

/**
 * How a simulator starts.
 *
 * @param host address to bind; loopback by default, because nothing here is protected
 * @param port port to bind; 0 takes a free one
 * @param seed makes latencies and chances repeatable
 * @param models the models it knows; others are answered with 404
 * @param acceptedKeys the only API keys it takes; empty takes every key that is not blank
 * @param accounts which keys belong to which account
 * @param quota what each account may ask of each model
 */
public record SimulatorSettings(
        String host,
        int port,
        Latency latency,
        long seed,
        Set<String> models,
        Set<String> acceptedKeys,
        Accounts accounts,
        QuotaLimits quota) {

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

    /** A free port of the loopback address, a typical latency, every key, no quota. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                "127.0.0.1", 0, Latency.typical(), 1, DEFAULT_MODELS, Set.of(), Accounts.none(), QuotaLimits.none());
    }

    /** The defaults without a latency. */
    public static SimulatorSettings instant() {
        return defaults().withLatency(Latency.none());
    }

    public SimulatorSettings withHost(String other) {
        return new SimulatorSettings(other, port, latency, seed, models, acceptedKeys, accounts, quota);
    }

    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(host, other, latency, seed, models, acceptedKeys, accounts, quota);
    }

    public SimulatorSettings withLatency(Latency other) {
        return new SimulatorSettings(host, port, other, seed, models, acceptedKeys, accounts, quota);
    }

    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(host, port, latency, other, models, acceptedKeys, accounts, quota);
    }

    public SimulatorSettings withModels(Set<String> others) {
        return new SimulatorSettings(host, port, latency, seed, others, acceptedKeys, accounts, quota);
    }

    public SimulatorSettings withAcceptedKeys(Set<String> others) {
        return new SimulatorSettings(host, port, latency, seed, models, others, accounts, quota);
    }

    public SimulatorSettings withAccounts(Accounts others) {
        return new SimulatorSettings(host, port, latency, seed, models, acceptedKeys, others, quota);
    }

    public SimulatorSettings withQuota(QuotaLimits other) {
        return new SimulatorSettings(host, port, latency, seed, models, acceptedKeys, accounts, other);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SimulatorSettings[host=%s, port=%d, latency=%s, seed=%d, models=%s, acceptedKeys=%d, accounts=%s, quota=%s]"
                .formatted(host, port, latency.text(), seed, models, acceptedKeys.size(), accounts, quota);
    }
}

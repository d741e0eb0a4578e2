package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.datapoints.GaugeDataPoint;

/** How the calls with one key end. Thread-safe. */
final class KeyMeter {

    private final GaugeDataPoint successRate;
    private long calls;
    private long successes;

    KeyMeter(GaugeDataPoint successRate) {
        this.successRate = successRate;
        successRate.set(1);
    }

    synchronized void succeeded() {
        calls++;
        successes++;
        successRate.set((double) successes / calls);
    }

    /** Of a call that its caller did not take back: that says nothing about the key. */
    synchronized void failed() {
        calls++;
        successRate.set((double) successes / calls);
    }
}

package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.roadwatch.contract.FailureReason;

/** How one key fares: rejected from the first refusal of the vendor until a call with it succeeds. Thread-safe. */
final class KeyMeter {

    private final GaugeDataPoint successRate;
    private final GaugeDataPoint usable;
    private final GaugeDataPoint rejected;
    private long calls;
    private long successes;

    KeyMeter(GaugeDataPoint successRate, GaugeDataPoint usable, GaugeDataPoint rejected) {
        this.successRate = successRate;
        this.usable = usable;
        this.rejected = rejected;
        successRate.set(1);
        setRejected(false);
    }

    synchronized void succeeded() {
        calls++;
        successes++;
        successRate.set((double) successes / calls);
        setRejected(false);
    }

    synchronized void failed(FailureReason reason) {
        if (reason == FailureReason.CANCELLED) {
            return; // says nothing about the key
        }
        calls++;
        successRate.set((double) successes / calls);
        if (reason == FailureReason.LLM_AUTHENTICATION) {
            setRejected(true);
        }
    }

    private void setRejected(boolean isRejected) {
        usable.set(isRejected ? 0 : 1);
        rejected.set(isRejected ? 1 : 0);
    }
}

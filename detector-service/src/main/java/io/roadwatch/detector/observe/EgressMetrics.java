package io.roadwatch.detector.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts connections through the egress proxy: each has one outcome. Every series exists from the start. Thread-safe. */
@Singleton
public class EgressMetrics {

    /** What became of a connection. */
    public enum Outcome {
        /** It was let through; the host may still have answered with an error. */
        RELAYED,
        /** The host, or an address that it stands for, is not allowed. */
        DENIED,
        /** The name of the host is not known. */
        UNKNOWN_HOST,
        /** The host did not accept a connection in time. */
        UNREACHABLE,
        /** It came without credentials and was asked for them: FFmpeg always tries so first. */
        CHALLENGED,
        /** It came with wrong credentials: somebody else on the machine tries the proxy. */
        UNAUTHORIZED,
        /** It said something that the proxy does not serve, or too much, or nothing. */
        MALFORMED,
        /** The bound on connections was reached. */
        LIMIT,
        /** A defect of ours. */
        INTERNAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Counter connections;

    public EgressMetrics(PrometheusRegistry registry) {
        connections = Counter.builder()
                .name(MetricNames.EGRESS_CONNECTIONS)
                .help("Connections of HTTP sources through the egress proxy, by outcome.")
                .labelNames(MetricNames.OUTCOME)
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            connections.initLabelValues(outcome.label());
        }
    }

    public void ended(Outcome outcome) {
        connections.labelValues(outcome.label()).inc();
    }
}

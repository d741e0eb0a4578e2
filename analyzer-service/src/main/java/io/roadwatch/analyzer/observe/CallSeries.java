package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** The families that calls to the LLM are counted in. */
final class CallSeries {

    private final Histogram latency;
    private final Counter requests;
    private final Counter failures;
    private final Counter tokens;

    CallSeries(PrometheusRegistry registry) {
        this.latency = Histogram.builder() // classic and native, as nothing else is said
                .name(MetricNames.LLM_LATENCY)
                .help("Time of one successful HTTP call to the LLM")
                .classicUpperBounds(0.5, 1, 2, 5, 10, 30)
                .labelNames(MetricNames.MODEL, MetricNames.API_KEY_ID)
                .register(registry);
        this.requests = counter(
                registry,
                MetricNames.LLM_REQUESTS,
                "HTTP calls to the LLM, retries included",
                MetricNames.MODEL,
                MetricNames.API_KEY_ID,
                MetricNames.STATUS);
        this.failures = counter(
                registry,
                MetricNames.LLM_ATTEMPT_FAILURES,
                "HTTP calls to the LLM that failed, by reason",
                MetricNames.MODEL,
                MetricNames.API_KEY_ID,
                MetricNames.REASON);
        this.tokens = counter(
                registry,
                MetricNames.LLM_TOKENS,
                "Tokens that the LLM says it read and wrote",
                MetricNames.MODEL,
                MetricNames.TOKEN_TYPE);
    }

    ModelMeter meter(String model, String apiKeyId, KeyMeter key, AtomicLong underWay, RecentCalls recent) {
        return new ModelMeter(
                latency.labelValues(model, apiKeyId),
                new ModelMeter.Outcomes(requests, failures, model, apiKeyId),
                new ModelMeter.Tokens(
                        tokens.labelValues(model, "prompt_tokens"), tokens.labelValues(model, "completion_tokens")),
                key,
                underWay,
                recent);
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}

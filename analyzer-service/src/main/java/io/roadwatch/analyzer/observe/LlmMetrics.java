package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** What calls to the LLM cost and how they end. Thread-safe. */
@Singleton
public class LlmMetrics {

    private static final String SCHEDULER = "default";
    private static final String QUEUE = "llm";

    private final PrometheusRegistry registry;
    private final KeyMetrics keys;
    private final Histogram latency;
    private final Counter requests;
    private final Counter failures;
    private final Counter tokens;

    LlmMetrics(PrometheusRegistry registry, KeyMetrics keys) {
        this.registry = registry;
        this.keys = keys;
        this.latency = Histogram.builder() // classic and native, as nothing else is said
                .name(MetricNames.LLM_LATENCY)
                .help("Time of one successful HTTP call to the LLM")
                .classicUpperBounds(0.5, 1, 2, 5, 10, 30)
                .labelNames(MetricNames.MODEL, MetricNames.API_KEY_ID)
                .register(registry);
        this.requests = counter(
                MetricNames.LLM_REQUESTS,
                "HTTP calls to the LLM, retries included",
                MetricNames.MODEL,
                MetricNames.API_KEY_ID,
                MetricNames.STATUS);
        this.failures = counter(
                MetricNames.LLM_ATTEMPT_FAILURES,
                "HTTP calls to the LLM that failed, by reason",
                MetricNames.MODEL,
                MetricNames.API_KEY_ID,
                MetricNames.REASON);
        this.tokens = counter(
                MetricNames.LLM_TOKENS,
                "Tokens that the LLM says it read and wrote",
                MetricNames.MODEL,
                MetricNames.TOKEN_TYPE);
    }

    /** Where the calls with one model and key are recorded. Its series exist from now on, with value 0. */
    public ModelMeter meter(String model, String apiKeyId) {
        return new ModelMeter(
                latency.labelValues(model, apiKeyId),
                new ModelMeter.Outcomes(requests, failures, model, apiKeyId),
                new ModelMeter.Tokens(
                        tokens.labelValues(model, "prompt_tokens"), tokens.labelValues(model, "completion_tokens")),
                keys.meter(apiKeyId));
    }

    /**
     * Shows the questions under way and those that wait. To be called once.
     *
     * @param maxWaiting how many may wait
     */
    public void watchCalls(IntSupplier running, IntSupplier waiting, int maxWaiting) {
        gauge(
                MetricNames.LLM_CONCURRENT,
                "Questions to the LLM under way",
                MetricNames.SCHEDULER_ID,
                SCHEDULER,
                running);
        gauge(MetricNames.TASK_QUEUE_SIZE, "Tasks that wait", MetricNames.QUEUE_TYPE, QUEUE, waiting);
        gauge(MetricNames.TASK_QUEUE_CAPACITY, "Tasks that may wait", MetricNames.QUEUE_TYPE, QUEUE, () -> maxWaiting);
    }

    /** Shows whether calls are withheld. To be called once. */
    public void watchBreaker(String model, BooleanSupplier open) {
        gauge(
                MetricNames.LLM_CIRCUIT_OPEN,
                "1 while calls are withheld because the LLM is sick",
                MetricNames.MODEL,
                model,
                () -> open.getAsBoolean() ? 1 : 0);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private void gauge(String name, String help, String label, String labelValue, IntSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(gauge -> gauge.call(value.getAsInt(), labelValue))
                .register(registry);
    }
}

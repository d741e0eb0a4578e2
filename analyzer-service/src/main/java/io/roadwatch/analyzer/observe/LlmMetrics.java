package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What calls to the LLM cost and how they end. Thread-safe. */
@Singleton
public class LlmMetrics {

    private static final String SCHEDULER = "default";
    private static final String QUEUE = "llm";
    private static final List<String> SELF_TEST_STATUSES = List.of("pending", "skipped", "passed", "failed");

    private final PrometheusRegistry registry;
    private final KeyMetrics keys;
    private final CallSeries series;
    private final Counter retries;
    private final Gauge selfTest;
    private final Gauge modelInUse;
    private final Gauge fallbackInUse;
    private final AtomicLong underWay = new AtomicLong();
    private final RecentCalls recent = new RecentCalls(System::nanoTime);
    private final Map<String, ModelMeter> meters = new ConcurrentHashMap<>();

    LlmMetrics(PrometheusRegistry registry, KeyMetrics keys) {
        this.registry = registry;
        this.keys = keys;
        this.series = new CallSeries(registry);
        this.retries = Counter.builder()
                .name(MetricNames.LLM_RETRIES)
                .help("Extra calls that were wanted, and whether they were made")
                .labelNames(MetricNames.DECISION)
                .register(registry);
        this.selfTest = Gauge.builder()
                .name(MetricNames.LLM_SELF_TEST)
                .help("1 for how the last self-test went")
                .labelNames(MetricNames.STATUS)
                .register(registry);
        this.modelInUse = Gauge.builder()
                .name(MetricNames.LLM_MODEL_IN_USE)
                .help("1 for the model of the chain that answered last")
                .labelNames(MetricNames.MODEL)
                .register(registry);
        this.fallbackInUse = Gauge.builder()
                .name(MetricNames.LLM_FALLBACK_IN_USE)
                .help("1 while the model that answered last is not the first of the chain")
                .register(registry);
        for (RetryDecision decision : RetryDecision.values()) {
            retries.initLabelValues(decision.label());
        }
    }

    /** Where the calls with one model and key are recorded. Its series exist from the first call of this on, with value 0. */
    public ModelMeter meter(String model, String apiKeyId) {
        return meters.computeIfAbsent(
                model + "\n" + apiKeyId,
                ignored -> series.meter(model, apiKeyId, keys.meter(apiKeyId), underWay, recent));
    }

    /** How calls with all models and keys ended lately. */
    public CallsLately lately() {
        return recent.lately();
    }

    public void retry(RetryDecision decision) {
        retries.labelValues(decision.label()).inc();
    }

    /** @param status one of pending, skipped, passed, failed */
    public void selfTest(String status) {
        SELF_TEST_STATUSES.forEach(one -> selfTest.labelValues(one).set(one.equals(status) ? 1 : 0));
    }

    /** @param chain the models, preferred first */
    public void modelInUse(List<String> chain, String model) {
        chain.forEach(one -> modelInUse.labelValues(one).set(one.equals(model) ? 1 : 0));
        fallbackInUse.set(model.equals(chain.get(0)) ? 0 : 1);
    }

    /**
     * Shows the calls under way and the attempts that wait. To be called once.
     *
     * @param maxWaiting how many may wait
     */
    public void watchCalls(IntSupplier running, IntSupplier waiting, int maxWaiting) {
        gauge(MetricNames.LLM_CONCURRENT, "Calls to the LLM under way", MetricNames.SCHEDULER_ID, SCHEDULER, running);
        gauge(MetricNames.TASK_QUEUE_SIZE, "Tasks that wait", MetricNames.QUEUE_TYPE, QUEUE, waiting);
        gauge(MetricNames.TASK_QUEUE_CAPACITY, "Tasks that may wait", MetricNames.QUEUE_TYPE, QUEUE, () -> maxWaiting);
        GaugeWithCallback.builder()
                .name(MetricNames.LLM_ABANDONED)
                .help("Calls that were begun and have neither an end nor a turn; other than 0 is a defect")
                .callback(gauge -> gauge.call(Math.max(0, underWay.get() - running.getAsInt())))
                .register(registry);
    }

    /** Shows keys and lanes. To be called once. */
    public void watchKeys(Supplier<PoolGauge> pool) {
        keys.watch(pool);
    }

    /** Shows how many extra calls there may still be. To be called once. */
    public void watchRetryBudget(DoubleSupplier left) {
        GaugeWithCallback.builder()
                .name(MetricNames.LLM_RETRY_BUDGET)
                .help("Extra calls that may be made now")
                .callback(gauge -> gauge.call(left.getAsDouble()))
                .register(registry);
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

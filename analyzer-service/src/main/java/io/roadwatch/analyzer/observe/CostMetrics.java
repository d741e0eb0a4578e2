package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.foundation.metrics.CappedLabel;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** What the LLM costs, and how much of the budget is left. Thread-safe. */
@Singleton
public class CostMetrics {

    private static final List<String> REFUSING_STEPS = List.of("stop", "high-priors");
    private static final List<String> SCOPES = List.of("minute", "day", "camera_minute", "camera_day");

    private final PrometheusRegistry registry;
    private final CappedLabel cameras;
    private final Counter cost;
    private final Counter cameraCost;
    private final Counter cameraTokens;
    private final Counter alertCost;
    private final Counter refusals;
    private final Counter forgotten;
    private final Counter stateFailures;

    CostMetrics(PrometheusRegistry registry, ObserveConfig config) {
        this.registry = registry;
        this.cameras = new CappedLabel(config.maxCameras());
        this.cost = counter(
                MetricNames.LLM_COST, "What calls cost, by the price table", MetricNames.MODEL, MetricNames.CURRENCY);
        this.cameraCost = counter(
                MetricNames.CAMERA_COST, "What calls for a camera cost", MetricNames.CAMERA_ID, MetricNames.CURRENCY);
        this.cameraTokens = counter(MetricNames.CAMERA_TOKENS, "Tokens used for a camera", MetricNames.CAMERA_ID);
        this.alertCost = counter(
                MetricNames.ALERT_COST,
                "What analyses cost that raised an alert",
                MetricNames.CAMERA_ID,
                MetricNames.CURRENCY);
        this.refusals = counter(
                MetricNames.BUDGET_REFUSALS,
                "Analyses and calls that the budget did not allow",
                MetricNames.REASON,
                MetricNames.SCOPE);
        this.forgotten = counter(MetricNames.BUDGET_FORGOTTEN, "Cameras whose spending was forgotten for want of room");
        this.stateFailures =
                counter(MetricNames.BUDGET_STATE_FAILURES, "Times the budget's file could not be used or written");
        REFUSING_STEPS.forEach(step -> SCOPES.forEach(scope -> refusals.initLabelValues(step, scope)));
    }

    /** A model that has a price, so that its series exists before its first call. */
    public void expect(String model, String currency) {
        cost.initLabelValues(model, currency);
    }

    /** A call was paid for. */
    public void spent(String cameraId, String model, long tokens, double amount, String currency) {
        String camera = cameras.of(cameraId);
        cost.labelValues(model, currency).inc(amount);
        cameraCost.labelValues(camera, currency).inc(amount);
        cameraTokens.labelValues(camera).inc(tokens);
    }

    /** An analysis raised an alert. */
    public void alertRaised(String cameraId, double amount, String currency) {
        alertCost.labelValues(cameras.of(cameraId), currency).inc(amount);
    }

    /** @param step stop or high-priors */
    public void refused(String step, String scope) {
        refusals.labelValues(step, scope).inc();
    }

    public void cameraForgotten() {
        forgotten.inc();
    }

    public void stateFailed() {
        stateFailures.inc();
    }

    /** Shows the budget as it is at each scrape. To be called once. */
    public void watch(Supplier<BudgetGauge> budget) {
        values(
                MetricNames.BUDGET_LIMIT,
                "Limits of the budget of all cameras",
                () -> budget.get().limits());
        values(
                MetricNames.BUDGET_SPENT,
                "Spent of the budget of all cameras",
                () -> budget.get().spent());
        GaugeWithCallback.builder()
                .name(MetricNames.BUDGET_STEP)
                .help("1 while a step to save money is in force")
                .labelNames(MetricNames.STEP)
                .callback(gauge ->
                        budget.get().steps().forEach(step -> gauge.call(step.inForce() ? 1 : 0, step.step())))
                .register(registry);
        GaugeWithCallback.builder()
                .name(MetricNames.BUDGET_RESERVED)
                .help("Tokens that are set aside for calls under way")
                .callback(gauge -> gauge.call(budget.get().reservedTokens()))
                .register(registry);
    }

    private void values(String name, String help, Supplier<List<BudgetGauge.Value>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(MetricNames.SCOPE, MetricNames.UNIT)
                .callback(gauge -> values.get().forEach(one -> gauge.call(one.value(), one.scope(), one.unit())))
                .register(registry);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}

package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntSupplier;

/** Whether alerts reach those who asked for them. Webhooks are named by the configuration. Thread-safe. */
@Singleton
public class WebhookMetrics {

    private static final String DELIVERED = "delivered";

    private final Counter deliveries;
    private final Counter attempts;
    private final Counter deadLetters;
    private final Counter writeFailures;
    private final Map<String, IntSupplier> queues = new ConcurrentSkipListMap<>();

    /** How one attempt ended. */
    public enum AttemptOutcome {
        SUCCESS,
        /** Any answer that is not 2xx. */
        STATUS,
        TIMEOUT,
        UNREACHABLE,
        REFUSED_BY_POLICY;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why an alert did not get to its receiver. */
    public enum Loss {
        STATUS("dead"),
        REDIRECT("dead"),
        TIMEOUT("dead"),
        UNREACHABLE("dead"),
        REFUSED_BY_POLICY("dead"),
        INTERNAL("dead"),
        QUEUE_FULL("dropped"),
        SHUTDOWN("dropped");

        private final String outcome;

        Loss(String outcome) {
            this.outcome = outcome;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nobody got to try it to the end. */
        public boolean dropped() {
            return outcome.equals("dropped");
        }
    }

    public WebhookMetrics(PrometheusRegistry registry) {
        this.deliveries = counter(
                registry,
                MetricNames.WEBHOOK_DELIVERIES,
                "Alerts for webhooks, by how their delivery ended",
                MetricNames.WEBHOOK,
                MetricNames.OUTCOME);
        this.attempts = counter(
                registry,
                MetricNames.WEBHOOK_ATTEMPTS,
                "Attempts to deliver an alert, by how they ended",
                MetricNames.WEBHOOK,
                MetricNames.OUTCOME);
        this.deadLetters = counter(
                registry,
                MetricNames.WEBHOOK_DEAD_LETTERS,
                "Alerts that did not get to their receiver, by reason",
                MetricNames.WEBHOOK,
                MetricNames.REASON);
        this.writeFailures = counter(
                registry,
                MetricNames.WEBHOOK_DEAD_LETTER_WRITE_FAILURES,
                "Dead letters that could not be written to their file");
        GaugeWithCallback.builder()
                .name(MetricNames.WEBHOOK_QUEUE_SIZE)
                .help("Alerts that wait for their first attempt")
                .labelNames(MetricNames.WEBHOOK)
                .callback(gauge ->
                        new TreeMap<>(queues).forEach((webhook, waiting) -> gauge.call(waiting.getAsInt(), webhook)))
                .register(registry);
    }

    /** Makes the series of a webhook, at 0. To be called once for each. */
    public void watch(String webhook, IntSupplier waiting) {
        queues.put(webhook, waiting);
        deliveries.initLabelValues(webhook, DELIVERED);
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            attempts.initLabelValues(webhook, outcome.label());
        }
        for (Loss loss : Loss.values()) {
            deliveries.initLabelValues(webhook, loss.outcome);
            deadLetters.initLabelValues(webhook, loss.label());
        }
    }

    public void attempted(String webhook, AttemptOutcome outcome) {
        attempts.labelValues(webhook, outcome.label()).inc();
    }

    public void delivered(String webhook) {
        deliveries.labelValues(webhook, DELIVERED).inc();
    }

    public void lost(String webhook, Loss loss) {
        deliveries.labelValues(webhook, loss.outcome).inc();
        deadLetters.labelValues(webhook, loss.label()).inc();
    }

    public void deadLetterNotWritten() {
        writeFailures.inc();
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}

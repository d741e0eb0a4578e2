package io.roadwatch.analyzer.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.quarkus.runtime.ShutdownEvent;
import io.roadwatch.analyzer.observe.WebhookMetrics;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import io.roadwatch.foundation.net.HostPolicy;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The webhooks of an analyzer without the analyzer: configured by keys, watched by their metrics. */
final class Deliveries implements AutoCloseable {

    static final String SECRET = "correct horse battery";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AlertWebhooks webhooks;
    private boolean stopped;

    private Deliveries(Vertx vertx, Map<String, String> keys, HostPolicy hosts) {
        this.webhooks = new AlertWebhooks(
                vertx,
                config(WebhooksConfig.class, keys),
                config(WebhookConfig.class, keys),
                json(),
                new WebhookMetrics(registry),
                hosts);
    }

    /** One webhook {@code ops} with quick pauses; keys are those below {@code roadwatch.}. */
    static Deliveries to(Vertx vertx, String url, String... keyAndValue) {
        Map<String, String> keys = keys(url, keyAndValue);
        return new Deliveries(
                vertx,
                keys,
                new ConfiguredHostPolicy(
                        "roadwatch.webhook.hosts",
                        config(WebhookConfig.class, keys).hosts()));
    }

    static Deliveries to(Vertx vertx, String url, HostPolicy hosts, String... keyAndValue) {
        return new Deliveries(vertx, keys(url, keyAndValue), hosts);
    }

    private static Map<String, String> keys(String url, String... keyAndValue) {
        Map<String, String> keys = new HashMap<>();
        keys.put("roadwatch.webhooks.ops.url", url);
        keys.put("roadwatch.webhooks.ops.secret", SECRET);
        keys.put("roadwatch.webhook.backoff.first", "1ms");
        keys.put("roadwatch.webhook.backoff.longest", "5ms");
        for (int i = 0; i < keyAndValue.length; i += 2) {
            keys.put("roadwatch." + keyAndValue[i], keyAndValue[i + 1]);
        }
        return keys;
    }

    static <T> T config(Class<T> mapping, Map<String, String> keys) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withMappingIgnore("roadwatch.**")
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build();
        return config.getConfigMapping(mapping);
    }

    static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    void raise(String cameraId, String alertId, RiskLevel level) {
        Instant at = Instant.parse("2026-03-01T08:15:30Z");
        Alert alert = new Alert(
                1,
                new Alert.Identity(alertId, 7L),
                new Alert.Danger(level, List.of("wrong way"), List.of(0), 1, "a car in the wrong lane", 0.9),
                new Alert.Life(3, false, false, at, at, false));
        LlmCall call = new LlmCall(
                "qwen-vl-plus",
                "v2",
                1.5,
                1,
                new LlmUsage(900, 120),
                new LlmTiming(0, null, null, 1.5),
                null,
                true,
                "{}");
        AnalysisResult result = new AnalysisResult(
                "a-1", cameraId, new FrameInfo(at, 1, 640, 360), new Verdict(List.of()), List.of(alert), call);
        webhooks.raised(result, List.of(alert));
    }

    void raise(String alertId) {
        raise("gate", alertId, RiskLevel.HIGH);
    }

    WebhookStatus status() {
        return webhooks.status().get(0);
    }

    /** Of a counter's series, by the value of its second label. */
    double count(String name, String label) {
        String family = name.replaceFirst("_total$", "");
        return registry.scrape(name::startsWith).stream()
                .filter(snapshot -> snapshot.getMetadata().getName().equals(family))
                .flatMap(snapshot -> ((CounterSnapshot) snapshot).getDataPoints().stream())
                .filter(series -> series.getLabels().stream()
                        .anyMatch(each -> each.getValue().equals(label)))
                .mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + name + " " + label));
    }

    double deliveries(String outcome) {
        return count("roadwatch_webhook_deliveries_total", outcome);
    }

    double attempts(String outcome) {
        return count("roadwatch_webhook_attempts_total", outcome);
    }

    double deadLetters(String reason) {
        return count("roadwatch_webhook_dead_letters_total", reason);
    }

    void stop() {
        stopped = true;
        webhooks.stop(new ShutdownEvent());
    }

    @Override
    public void close() {
        if (!stopped) {
            stop();
        }
    }
}

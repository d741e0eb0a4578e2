package io.roadwatch.analyzer.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.roadwatch.analyzer.observe.WebhookMetrics;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import io.roadwatch.foundation.net.HostPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Tells all configured receivers of alerts. Nobody waits for them. Thread-safe. */
@Startup // so that a mistake in the configuration stops the start, and the series exist before the first alert
@Singleton
public class AlertWebhooks {

    private static final Logger LOG = Logger.getLogger(AlertWebhooks.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ObjectMapper json;
    private final DeadLetters deadLetters;
    private final Courier courier;
    private final List<Hook> hooks;

    @Inject
    AlertWebhooks(
            Vertx vertx, WebhooksConfig receivers, WebhookConfig config, ObjectMapper json, WebhookMetrics metrics) {
        this(
                vertx,
                receivers,
                config,
                json,
                metrics,
                new ConfiguredHostPolicy("roadwatch.webhook.hosts", config.hosts()));
    }

    AlertWebhooks(
            Vertx vertx,
            WebhooksConfig receivers,
            WebhookConfig config,
            ObjectMapper json,
            WebhookMetrics metrics,
            HostPolicy hosts) {
        this.json = json;
        List<Receiver> wanted = new TreeMap<>(receivers.receivers())
                .entrySet().stream()
                        .map(entry -> Receiver.of(entry.getKey(), entry.getValue()))
                        .toList();
        this.deadLetters = new DeadLetters(
                config.deadLetterFile().map(file -> new DeadLetterFile(file, DeadLetterFile.MOST_BYTES)), metrics);
        this.courier = new Courier(vertx, hosts, Clock.systemUTC(), new HttpClientOptions());
        this.hooks = wanted.stream()
                .map(receiver -> {
                    HookLedger ledger = new HookLedger(receiver.name(), metrics, deadLetters, Clock.systemUTC());
                    return new Hook(receiver, courier, config, ledger, vertx.getOrCreateContext());
                })
                .toList();
        for (Hook hook : hooks) {
            metrics.watch(hook.receiver().name(), hook::waiting);
            LOG.infof(
                    "webhook declared webhook=%s origin=%s minLevel=%s",
                    hook.receiver().name(),
                    hook.receiver().url().origin(),
                    hook.receiver().minLevel().wireName());
        }
    }

    /**
     * Has each receiver told that wants to hear of an alert. Returns at once and never throws.
     *
     * @param result the analysis that raised them
     */
    public void raised(AnalysisResult result, List<Alert> raised) {
        for (Alert alert : raised) {
            List<Hook> interested = hooks.stream()
                    .filter(hook -> hook.receiver().wants(result.cameraId(), alert))
                    .toList();
            if (!interested.isEmpty()) {
                try {
                    Buffer body = Buffer.buffer(json.writeValueAsBytes(AlertEvent.of(result, alert)));
                    interested.forEach(hook -> hook.offer(Delivery.of(body)));
                } catch (JsonProcessingException | RuntimeException e) { // whoever analyses must not fail for it
                    LOG.errorf(
                            e,
                            "telling webhooks met a defect alertId=%s",
                            alert.identity().alertId());
                    interested.forEach(Hook::defect);
                }
            }
        }
    }

    /** How the webhooks fare, in the order of their names. */
    public List<WebhookStatus> status() {
        return hooks.stream().map(Hook::status).toList();
    }

    /** Lets what is on its way end, for a moment; the rest is dropped and counted. */
    void stop(@Observes ShutdownEvent end) {
        Future<Void> idle = Future.join(hooks.stream().map(Hook::stop).toList()).mapEmpty();
        try {
            idle.toCompletionStage().toCompletableFuture().get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("some webhooks are given up at the end of the service");
        } catch (ExecutionException e) {
            throw new IllegalStateException("hooks end in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hooks.forEach(Hook::giveUp);
        courier.close();
        deadLetters.close();
    }
}
